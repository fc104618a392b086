// A button that copies a program, headed by a line that says where it comes from and what it ran on.
import { told } from "./told.js"

const COMMENT = { python: "#", shell: "#", bash: "#", toml: "#", yaml: "#", javascript: "//" }

export function offerCopies(blocks) {
  for (const block of blocks) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "copy"
    button.textContent = told.copy
    button.addEventListener("click", () => copy(block, button))
    block.append(button)
  }
}

async function copy(block, button) {
  try {
    await navigator.clipboard.writeText(withOrigin(block))
    say(button, told.copied)
  } catch {
    select(block.querySelector("code"))
    say(button, told.selected)
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

function say(button, words) {
  button.textContent = words
  // Announced, because the focus stays on the button and its name changes.
  button.setAttribute("aria-live", "polite")
  setTimeout(() => (button.textContent = told.copy), 2000)
}

function select(code) {
  const range = document.createRange()
  range.selectNodeContents(code)
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}
