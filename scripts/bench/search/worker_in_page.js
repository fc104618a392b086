// Lets a worker do its work in an empty frame of the page, so in the page's own thread.
window.Worker = class extends EventTarget {
  constructor(address) {
    super()
    const frame = document.createElement("iframe")
    frame.hidden = true
    document.documentElement.append(frame)
    this.inside = frame.contentWindow
    this.inside.importScripts = (...files) => files.forEach((file) => this.#run(new URL(file, this.base)))
    this.inside.postMessage = (data) =>
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })))
    this.base = new URL(address, document.baseURI)
    this.#run(this.base)
  }
  postMessage(data) {
    setTimeout(() => this.inside.dispatchEvent(new MessageEvent("message", { data })))
  }
  terminate() {}
  #run(address) {
    const asked = new XMLHttpRequest()
    asked.open("GET", address, false)
    asked.send()
    this.inside.eval(asked.responseText)
  }
}
