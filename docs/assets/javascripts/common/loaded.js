// Loads a classic script and returns its element. Works on pages opened from the file system too, where fetch does not.

export function loaded(address, integrity = "") {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    // A page from the file system shares no origin with its files, and may not tell what they hold.
    if (location.protocol !== "file:") script.integrity = integrity
    script.addEventListener("load", () => resolve(script))
    script.addEventListener("error", () => {
      script.remove()
      reject(new Error(address))
    })
    document.head.append(script)
  })
}
