// Loads a classic script and returns its element. Works on pages opened from the file system too, where fetch does not.

export function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.addEventListener("load", () => resolve(script))
    script.addEventListener("error", () => {
      script.remove()
      reject(new Error(address))
    })
    document.head.append(script)
  })
}
