// What scrolls sideways can be reached and named by keyboard and screen reader; what fits needs neither.
import { told } from "./told.js"

const KINDS = [
  [".table-frame, .behaviour", told.table],
  ["pre", told.code],
  [".tabbed-labels", told.tabs],
  ["figure, p:has(> .diagram)", told.figure],
]

export function fitFrames(frames) {
  if (!frames.length) return
  const numbers = new Map(KINDS.map(([kind]) => [kind, 0]))
  const named = [...frames].map((frame) => {
    const [kind, word] = KINDS.find(([selector]) => frame.matches(selector))
    numbers.set(kind, numbers.get(kind) + 1)
    return [frame, `${word} ${numbers.get(kind)}`]
  })
  const again = () => {
    // All sizes are read before anything is changed: one layout instead of one for each frame.
    const wide = named.map(([frame]) => frame.scrollWidth > frame.clientWidth + 1)
    named.forEach(([frame, name], position) => fit(frame, name, wide[position]))
  }
  let due = 0
  new ResizeObserver(() => {
    cancelAnimationFrame(due)
    due = requestAnimationFrame(again)
  }).observe(document.querySelector("article"))
  addEventListener("change", (event) => event.target.matches?.(".tabbed-set > input") && again())
}

function fit(frame, name, isWide) {
  frame.classList.toggle("fits", !isWide)
  const attributes = { tabindex: "0", role: "region", "aria-label": name }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isWide) frame.setAttribute(attribute, value)
    else frame.removeAttribute(attribute)
  }
}
