// The search dialog. What it searches with, and the index, are asked for when it is first opened.
import { told } from "./told.js"
import { loaded } from "../common/loaded.js"

const LIMIT = 12
const LAST = "query"

export function offerSearch(button) {
  let box
  const open = () => {
    box ||= makeBox()
    if (!box.dialog.open) box.dialog.showModal()
    box.field.select()
    box.ask()
  }
  button.addEventListener("click", open)
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")
    const plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing
    const shortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey
    if (!plain && !shortcut) return
    event.preventDefault()
    open()
  })
}

function makeBox() {
  const dialog = element("dialog", { class: "search", "aria-label": told.search })
  const form = element("form", { role: "search" })
  const field = element("input", {
    type: "search", name: "query", placeholder: told.ask, "aria-label": told.ask, "aria-describedby": "search-keys",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
  })
  const close = element("button", { type: "button", class: "plain" }, told.close)
  const said = element("p", { class: "search-said", role: "status" })
  const found = element("ol", { class: "search-found" })
  const keys = element("p", { class: "search-keys", id: "search-keys" }, told.keys)
  form.append(field, close)
  dialog.append(form, said, found, keys)
  document.body.append(dialog)

  field.value = last()
  const ask = newest(() => answer(field, said, found))
  field.addEventListener("input", (event) => event.isComposing || ask())
  field.addEventListener("compositionend", ask)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    found.querySelector("a")?.click()
  })
  close.addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close()
  })
  dialog.addEventListener("keydown", (event) => walk(event, field, [...found.querySelectorAll("a")]))
  return { dialog, field, ask }
}

// However fast somebody types, a search runs at most once a frame, and only for what stands there then.
function newest(run) {
  let due = 0
  return () => {
    due ||= requestAnimationFrame(() => {
      due = 0
      run()
    })
  }
}

function walk(event, field, links) {
  if (event.isComposing) return
  const at = links.indexOf(document.activeElement)
  if (event.key === "ArrowDown" && links.length) links[Math.min(at + 1, links.length - 1)].focus()
  else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus()
  else if (event.key === "ArrowUp" && at === 0) field.focus()
  else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== " ") return field.focus()
  else return
  event.preventDefault()
}

async function answer(field, said, found) {
  const query = field.value
  remember(query)
  if (!query.trim()) return show(said, found, told.start, [])
  let engine
  try {
    if (!said.textContent) said.textContent = told.loading
    engine = await ready()
  } catch {
    return show(said, found, told.failed, [])
  }
  if (field.value !== query) return
  const { total, groups } = engine(query)
  show(said, found, total ? told.found(total) : told.none, groups)
  said.dataset.query = query
}

let begun = null

function ready() {
  begun ||= begin()
  begun.catch(() => (begun = null))
  return begun
}

async function begin() {
  const { root, home } = document.body.dataset
  const engine = loaded(`${root}assets/javascripts/search.js`, "integrity of assets/javascripts/search.js")
  await Promise.all([engine, loaded(`${home}search/index.js`)])
  const { prepare, search } = window.siteSearch
  const prepared = prepare(window.searchIndex)
  return (query) => search(prepared, query, { limit: LIMIT })
}

function show(said, found, words, groups) {
  said.textContent = words
  delete said.dataset.query
  found.replaceChildren(...groups.map(entry))
}

function entry({ page, sections }) {
  const home = document.body.dataset.home
  const item = element("li")
  const top = sections.find((section) => !section.anchor)
  const main = element("a", { href: home + page.url })
  main.append(element("b", {}, page.title), " ", element("small", {}, page.room))
  if (top) main.append(excerpt(top))
  item.append(main)
  const below = sections.filter((section) => section.anchor)
  if (below.length) {
    const list = element("ul")
    for (const section of below) {
      const link = element("a", { href: `${home}${page.url}#${encodeURIComponent(section.anchor)}` })
      link.append(element("b", {}, section.heading), excerpt(section))
      const line = element("li")
      line.append(link)
      list.append(line)
    }
    item.append(list)
  }
  return item
}

function excerpt(section) {
  const text = element("span")
  for (const [part, isMatch] of section.excerpt) text.append(isMatch ? element("mark", {}, part) : part)
  return text
}

function element(name, attributes = {}, text = "") {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.textContent = text
  return made
}

function last() {
  try {
    return sessionStorage.getItem(LAST) || ""
  } catch {
    return ""
  }
}

function remember(query) {
  try {
    sessionStorage.setItem(LAST, query.slice(0, 1000))
  } catch {
    // A browser that keeps nothing begins with an empty field.
  }
}
