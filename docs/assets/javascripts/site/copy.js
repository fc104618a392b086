// A button that copies a program, headed by a line that says where it comes from and what it ran on.
import { told } from "./told.js"

const COMMENT = { python: "#", shell: "#", bash: "#", toml: "#", yaml: "#", javascript: "//" }

const ICON =
  '<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">' +
  '<rect x="8.5" y="8.5" width="12" height="12" rx="1.5"/><path d="M5.5 15.5h-2v-12h12v2"/></svg>'

export function offerCopies(blocks) {
  for (const block of blocks) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "copy"
    button.title = told.copy
    button.setAttribute("aria-label", told.copy)
    button.innerHTML = ICON
    const said = document.createElement("span")
    said.setAttribute("role", "status")
    button.addEventListener("click", () => copy(block, said))
    block.append(button, said)
  }
}

async function copy(block, said) {
  try {
    await navigator.clipboard.writeText(withOrigin(block))
    say(said, told.copied)
  } catch {
    select(block.querySelector("code"))
    say(said, told.selected)
  }
}

export function withOrigin(block) {
  const text = block.querySelector("code").textContent
  const mark = COMMENT[[...block.classList].find((name) => name.startsWith("language-"))?.slice(9)]
  if (!mark || !block.dataset.ran) return text
  const origin = `${mark} ${location.href.split(/[?#]/)[0]} (${block.dataset.ran})\n`
  const [first, ...rest] = text.split("\n")
  return first.startsWith("#!") ? `${first}\n${origin}${rest.join("\n")}` : origin + text
}

function say(place, words) {
  place.className = "copied"
  place.textContent = words
  setTimeout(() => {
    place.className = ""
    place.textContent = ""
  }, 2000)
}

function select(code) {
  const range = document.createRange()
  range.selectNodeContents(code)
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}
