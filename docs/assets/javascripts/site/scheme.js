// The reader's choice of colours: the system's, light, or dark, one after the other.

const SCHEMES = ["", "light", "dark"]

export function chooseScheme(button) {
  const names = button.dataset.names.split("|")
  const root = document.documentElement
  const show = () => button.setAttribute("aria-label", names[SCHEMES.indexOf(root.dataset.scheme || "")])
  button.title = names[0].split(":")[0]
  button.addEventListener("click", () => {
    const next = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme || "") + 1) % SCHEMES.length]
    if (next) root.dataset.scheme = next
    else delete root.dataset.scheme
    keep(next)
    show()
  })
  show()
}

function keep(scheme) {
  try {
    if (scheme) localStorage.setItem("scheme", scheme)
    else localStorage.removeItem("scheme")
  } catch {
    // A browser that keeps nothing shows the choice on this page alone.
  }
}
