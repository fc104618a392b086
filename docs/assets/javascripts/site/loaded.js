// Loads a classic script, which also works on pages opened from the file system, where fetch does not.

export function loaded(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = resolve
    script.onerror = () => {
      script.remove()
      reject(new Error(address))
    }
    document.head.append(script)
  })
}
