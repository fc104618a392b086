// Cuts from a section the piece that shows best why it was found, and marks the matches. Pure.

import { traced } from "./fold.js"
import { placesIn } from "./hits.js"
import { FIELDS } from "./score.js"

const LONGEST_EXCERPT = 150 // characters
const TELLING = 0.2 // weight of a term

/** Tell whether a term is worth a mark; words that stand everywhere are not. */
export function isTelling({ weight }) {
  return weight > TELLING
}

/** Return a piece of a section as [[text, isMatch], …]; never markup. */
export function excerptOf(engine, row, terms) {
  const [, , text = "", code = ""] = engine.rows[row].row
  const lines = (text || code).split("\n")
  const telling = terms.filter(isTelling)
  const best = bestLine(engine, row * FIELDS.length + (text ? 1 : 2), telling)
  let piece = lines[best] ?? ""
  for (const line of lines.slice(best + 1)) {
    if (piece.length + line.length > LONGEST_EXCERPT * 0.8) break
    piece += ` ${line}`
  }
  return marked(piece, telling)
}

/** Return the number of the line of a field that holds most of the terms. */
function bestLine({ text, starts }, field, terms) {
  const values = new Map([[starts[field] - 1, 0]])
  for (const { weight, hits } of terms) {
    const seen = new Set()
    for (let each = hits.fields.indexOf(field); hits.fields[each] === field; each++) {
      const line = Math.max(starts[field] - 1, text.lastIndexOf("\n", hits.at[each]))
      if (!seen.has(line)) values.set(line, (values.get(line) ?? 0) + weight * hits.weights[each])
      seen.add(line)
    }
  }
  const [start] = [...values].reduce((best, other) => (other[1] > best[1] ? other : best))
  return text.slice(starts[field], start + 1).split("\n").length - 1
}

function marked(piece, terms) {
  const { folded, begins, ends } = traced(piece)
  const ranges = terms.flatMap(({ text, isVersion, variants }) => (
    [{ text, kind: isVersion ? "version" : "word" }, ...variants].flatMap((form) => (
      placesIn(folded, form.text, form.kind).map((at) => [begins[at], ends[wordEnd(folded, at + form.text.length) - 1]])
    ))
  ))
  ranges.sort((one, other) => one[0] - other[0])
  const first = ranges[0]?.[0] ?? 0
  const from = first < LONGEST_EXCERPT * 0.6 ? 0 : Math.max(0, Math.min(first - 30, piece.length - LONGEST_EXCERPT))
  return segments(piece, merged(ranges), from, Math.min(piece.length, from + LONGEST_EXCERPT))
}

function wordEnd(folded, end) {
  return /[a-z]/.test(folded[end - 1]) ? end + folded.slice(end).match(/^[a-z]*/)[0].length : end
}

function merged(ranges) {
  const whole = []
  for (const [start, end] of ranges) {
    const last = whole.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else whole.push([start, end])
  }
  return whole
}

function segments(piece, ranges, from, to) {
  const parts = from ? [["…", false]] : []
  let at = from
  const add = (end, isMatch) => {
    const stop = Math.min(end, to)
    if (stop > at) parts.push([piece.slice(at, stop), isMatch])
    at = Math.max(at, stop)
  }
  for (const [start, end] of ranges) {
    add(start, false)
    add(end, true)
  }
  add(to, false)
  return to < piece.length ? [...parts, ["…", false]] : parts
}
