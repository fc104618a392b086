// Finds outdated constructions in a text. Pure: knows no page, keeps nothing but compiled patterns.
//
// A pattern is {id, pattern, inside, beside, unless}. `pattern` is matched within one line. With `inside` it counts
// only within a call that begins with it, which may go over several lines; with `beside`, only if that matches in
// the same call; with `unless`, only if that matches nowhere in the text. A hit is {line, start, end, id}: lines count from 1, columns are UTF-16 units from 0.

// Code that people write has shorter lines; what follows on a longer one is data, and is not read.
export const LONGEST = 2000
const CALL_LINES = 40

const compiled = new WeakMap()

export function linesOf(text) {
  return text.split(/\r\n|\r|\n/)
}

export function find(text, patterns) {
  const lines = linesOf(text).map((line) => line.slice(0, LONGEST))
  const written = [...lines.keys()].filter((at) => lines[at].trim() !== "")
  const calls = new Map()
  const hits = []
  const known = new Map()
  for (const pattern of compile(patterns)) {
    if (pattern.unless && isKnown(lines, pattern.unless, known)) continue
    if (!pattern.inside) {
      for (const at of written) collect(hits, pattern, at, lines[at], 0)
      continue
    }
    const name = pattern.inside.source
    if (!calls.has(name)) calls.set(name, callsIn(lines, pattern.inside))
    for (const call of calls.get(name)) collectInside(hits, pattern, call)
  }
  return withoutNested(hits)
}

function isKnown(lines, unless, known) {
  const name = unless.source
  if (!known.has(name)) known.set(name, lines.some((line) => unless.test(line)))
  return known.get(name)
}

function compile(patterns) {
  if (!compiled.has(patterns)) compiled.set(patterns, patterns.map(compileOne))
  return compiled.get(patterns)
}

function compileOne({ id, pattern, inside, beside, unless }, order) {
  return {
    id,
    order,
    search: new RegExp(pattern, "g"),
    inside: inside ? new RegExp(inside, "g") : null,
    beside: beside ? new RegExp(beside) : null,
    unless: unless ? new RegExp(unless) : null,
  }
}

function collect(hits, { id, order, search }, at, line, offset) {
  search.lastIndex = 0
  for (let match = search.exec(line); match; match = search.exec(line)) {
    if (match[0] === "") search.lastIndex++
    else hits.push({ line: at + 1, start: offset + match.index, end: offset + search.lastIndex, id, order })
  }
}

function collectInside(hits, pattern, call) {
  if (pattern.beside && !call.some(({ text }) => pattern.beside.test(text))) return
  for (const { at, offset, text } of call) collect(hits, pattern, at, text, offset)
}

// Every outermost call: for each of its lines, which one it is, where the arguments start, and their text.
function callsIn(lines, opening) {
  const found = []
  let from = { at: 0, column: 0 }
  for (let at = 0; at < lines.length; at++) {
    opening.lastIndex = at === from.at ? from.column : 0
    if (at < from.at || !opening.test(lines[at])) continue
    const { call, end } = argumentsAfter(lines, at, opening.lastIndex)
    found.push(call)
    from = end
    at = end.at - 1
  }
  return found
}

function argumentsAfter(lines, at, column) {
  const last = Math.min(lines.length, at + CALL_LINES)
  const call = []
  let depth = 1
  for (let line = at; line < last; line++) {
    const start = line === at ? column : 0
    const end = closing(lines[line], start, depth)
    call.push({ at: line, offset: start, text: lines[line].slice(start, end.column) })
    if (end.depth === 0) return { call, end: { at: line, column: end.column } }
    depth = end.depth
  }
  return { call, end: { at: last, column: 0 } }
}

// Follows parentheses outside strings and comments; a string over several lines is read as code.
function closing(line, start, depth) {
  let quote = ""
  for (let column = start; column < line.length; column++) {
    const letter = line[column]
    if (quote) {
      if (letter === "\\") column++
      else if (letter === quote) quote = ""
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === "#") break
    else if (letter === "(") depth++
    else if (letter === ")" && --depth === 0) return { column, depth }
  }
  return { column: line.length, depth }
}

// Of two hits on one place, the one that says more stays: the longer one, then the earlier in the list.
function withoutNested(hits) {
  hits.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end || a.order - b.order)
  const kept = []
  let line = 0
  let reached = 0
  for (const { order, ...hit } of hits) {
    if (hit.line === line && hit.end <= reached) continue
    kept.push(hit)
    reached = hit.line === line ? Math.max(reached, hit.end) : hit.end
    line = hit.line
  }
  return kept
}
