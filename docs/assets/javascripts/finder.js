// The finder's page side: reads what is pasted, shows matches and a masked copy. Loaded by scripts/hooks/errors.py
// on the pages that have the box. What it searches in is fetched when the reader turns to the box, from this site.

import { read } from "./common/data.js"
import { find, prepare } from "./finder/match.js"
import { masker } from "./finder/mask.js"

const LONGEST_COPY = 50_000 // characters, as the next one
const LONGEST_FIELD = 20_000 // a field with more lines than that takes a browser half a minute to lay out
const PAUSE = 120 // milliseconds after the last key

const box = document.querySelector(".finder")
const form = box?.querySelector("form")
const text = box?.querySelector("textarea")
const told = box?.querySelector("output")
const clear = box?.querySelector("button[type=reset]")
const results = box?.querySelector(".finder-results")
const say = box ? JSON.parse(box.dataset.words) : {}

let tools // a promise of {find, mask}, once asked for
let whole = "" // what was pasted, where the field shows only its end

function load() {
  tools ??= read(box.dataset.index).then((data) => {
    const index = prepare(data.errors)
    return { find: (pasted) => find(pasted, index), mask: masker(data.masks) }
  })
  return tools
}

function make(name, words, attributes = {}) {
  const element = document.createElement(name)
  if (words !== undefined) element.textContent = words
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

function reasonsOf({ classes, statuses, codes, words }) {
  const all = [
    ...classes.map((name) => [say.class, name]),
    ...statuses.map((status) => [say.status, status]),
    ...codes.map((code) => [say.code, code]),
    ...(words ? [[say.words, words]] : []),
  ]
  const list = make("p", `${say.because}: `, { class: "finder-reasons" })
  all.forEach(([kind, value], position) => {
    if (position) list.append(" · ")
    list.append(`${kind} `, make("code", value, { translate: "no" }))
  })
  return list
}

function shownMatch({ entry, reasons }) {
  const item = make("li")
  item.append(make("a", entry.title, { href: box.dataset.root + entry.at }))
  item.append(" ", make("span", entry.owner, { class: "owner" }), reasonsOf(reasons))
  return item
}

function shownCopy(pasted, mask) {
  const part = make("div", undefined, { class: "finder-copy" })
  const copy = make("pre", mask(pasted.slice(-LONGEST_COPY)), {
    dir: "ltr", tabindex: "0", translate: "no", role: "region", "aria-labelledby": "finder-copy-title",
  })
  const button = make("button", say.copy, { type: "button" })
  const done = make("span", "", { role: "status" })
  button.addEventListener("click", async () => {
    done.textContent = await navigator.clipboard.writeText(copy.textContent).then(() => say.copied, () => say.copy_failed)
  })
  part.append(make("p", say.masked, { id: "finder-copy-title" }), make("p", say.masked_hint))
  if (pasted.length > LONGEST_COPY) part.append(make("p", say.cut.replace("{kb}", LONGEST_COPY / 1000)))
  part.append(copy, button, " ", done)
  return part
}

function nothing() {
  const next = make("p")
  next.append(make("a", say.none_next, { href: `${box.dataset.root}support/before-you-ask/` }))
  return next
}

/** Keep a long text aside and show its end. */
function keep(event) {
  const pasted = event.clipboardData?.getData("text") ?? ""
  if (pasted.length <= LONGEST_FIELD) return
  event.preventDefault()
  whole = pasted
  text.value = pasted.slice(-LONGEST_FIELD)
  search()
}

async function search() {
  const pasted = whole || text.value
  clear.hidden = !pasted
  if (!pasted.trim()) return show("")
  let ready
  try {
    ready = await load()
  } catch {
    tools = undefined // the network may come back
    return show(say.failed)
  }
  if (pasted !== (whole || text.value)) return // typed on meanwhile
  const found = ready.find(pasted)
  const list = make("ol")
  list.append(...found.map(shownMatch))
  const count = found.length === 1 ? say.found_one : say.found.replace("{count}", found.length)
  show(found.length ? count : say.none, found.length ? list : nothing(), shownCopy(pasted, ready.mask))
}

function show(sentence, ...parts) {
  told.textContent = sentence
  results.replaceChildren(...parts)
}

if (box) {
  let waiting
  form.hidden = false
  box.querySelector(".finder-plain").hidden = true
  text.addEventListener("focus", () => load().catch(() => { tools = undefined }), { once: true })
  text.addEventListener("paste", keep)
  text.addEventListener("input", (event) => {
    whole = ""
    clearTimeout(waiting)
    waiting = setTimeout(search, event.inputType === "insertFromPaste" ? 0 : PAUSE)
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => {
    whole = ""
    search()
    text.focus()
  }))
  if (text.value) search() // the browser brought the text back
}
