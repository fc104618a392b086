// The box to paste code into. Loaded by scripts/hooks/old_syntax.py on the page that needs it, and nowhere else.
// Without this script the box stays hidden and the table stands there. What is pasted is shown as text, never as
// markup, and is neither stored nor sent.

import { find, linesOf, LONGEST } from "./old-syntax/match.js"

const LISTED = 200
const COPIED = { letters: 100000, lines: 5000 }
const PAUSE = 150 // milliseconds without typing

const box = document.querySelector(".old-syntax")
if (box) start()

function start() {
  const { words, patterns } = JSON.parse(box.querySelector('script[type="application/json"]').textContent)
  const known = new Map(patterns.map((pattern) => [pattern.id, pattern]))
  const area = box.querySelector("textarea")
  let waiting

  const look = () => show(area.value, find(area.value, patterns), known, words)
  area.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, PAUSE)
  })
  box.querySelector("button").addEventListener("click", () => {
    clearTimeout(waiting)
    area.value = ""
    look()
    area.focus()
  })
  box.hidden = false
  look() // a browser may bring back what stood here before
}

function show(text, hits, known, words) {
  const lines = linesOf(text)
  const listed = hits.slice(0, LISTED)
  const copied = copy(lines, listed)
  const items = listed.map((hit, index) => item(hit, index, lines, known.get(hit.id), words))
  box.querySelector(".old-syntax-said").textContent = sentences(text, lines, hits, words, copied.childElementCount)
  box.querySelector(".old-syntax-copy").hidden = text.trim() === ""
  box.querySelector(".old-syntax-lines").replaceChildren(copied)
  box.querySelector(".old-syntax-hits").replaceChildren(...items)
  for (const place of box.querySelectorAll(".old-syntax-hits a[href^='#']")) {
    if (!document.getElementById(place.hash.slice(1))) place.replaceWith(place.textContent)
  }
}

function sentences(text, lines, hits, words, copied) {
  if (text.trim() === "") return words.empty
  const long = lines.flatMap((line, at) => (line.length > LONGEST ? [at + 1] : []))
  const said = [count(hits, words)]
  if (hits.length > LISTED) said.push(fill(words.first, { listed: LISTED }))
  if (long.length) said.push(fill(words.cut, { length: LONGEST, lines: few(long) }))
  if (copied < lines.length || text.length > COPIED.letters) said.push(words.shortened)
  return said.join(" ")
}

function count(hits, words) {
  if (hits.length === 0) return words.none
  return fill(hits.length === 1 ? words.one : words.many, { count: hits.length })
}

function few(numbers) {
  return numbers.slice(0, 5).join(", ") + (numbers.length > 5 ? ", …" : "")
}

function item(hit, index, lines, pattern, words) {
  const place = link(`#old-syntax-mark-${index}`, fill(words.line, { line: hit.line }))
  const badge = link(pattern.release, fill(words.since, { version: pattern.since }))
  badge.className = "since"
  const kind = pattern.silent ? `${pattern.kind}, ${words.silent}` : pattern.kind
  const what = element("div", place, " ", element("code", cleaned(textOf(hit, lines))), " ", badge, ` (${kind})`)
  const more = element("div", `${words.before_after} `, link(pattern.page, pattern.heading))
  return element("li", what, element("div", ...prose(pattern.text)), more)
}

function textOf({ line, start, end }, lines) {
  return lines[line - 1].slice(start, end).trim()
}

// What stands in backticks becomes code.
function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? element("code", part) : part))
}

function copy(lines, hits) {
  const of = byLine(hits)
  const made = document.createDocumentFragment()
  let left = COPIED.letters
  for (let at = 0; at < Math.min(lines.length, COPIED.lines) && left >= 0; at++) {
    made.append(element("div", ...marked(lines[at].slice(0, left), of.get(at + 1) ?? [])))
    left -= lines[at].length + 1
  }
  return made
}

function byLine(hits) {
  const found = new Map()
  hits.forEach((hit, index) => {
    if (!found.has(hit.line)) found.set(hit.line, [])
    found.get(hit.line).push({ ...hit, index })
  })
  return found
}

// Two hits may overlap; the second one then begins where the first one ends.
function marked(line, hits) {
  const parts = []
  let done = 0
  for (const { start, end, index } of hits) {
    const from = Math.max(start, done)
    parts.push(cleaned(line.slice(done, from)))
    const mark = element("mark", cleaned(line.slice(from, end)))
    mark.id = `old-syntax-mark-${index}`
    parts.push(mark)
    done = Math.max(done, end)
  }
  parts.push(line ? cleaned(line.slice(done)) : "\u200b") // an empty line has no height of its own
  return parts
}

// Marks of direction would show the rest of the line in another order than it is read.
function cleaned(text) {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
}

function link(address, text) {
  const made = element("a", text)
  made.href = address
  return made
}

function element(name, ...children) {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
}
