// Tells which known errors a pasted text speaks of. Pure: no page, no network, no clock.
//
// The words of every known message are cut into runs of one, two and three; a run counts the more, the fewer
// messages have it. Numbers are all alike. Exception classes, HTTP statuses and values of `code` come on top.

const LONGEST_RUN = 3
const WEIGHTS = { class: 1.5, further: 0.5, status: 2, code: 6 } // further: each class after the first, or Python's own
const EVERYDAY = /^(?:Assertion|Attribute|FileNotFound|Import|Index|ModuleNotFound|Runtime|Type|Value)Error$/
const OTHER_STATUS = 0.4 // what is left of a score when the text names another status
const LEAST = 1 // below it a match says nothing
const LONGEST_QUOTE = 90 // characters of a message that a reason shows
const LEAST_SHARE = 0.3 // of the best score, for the ones that follow

const NOISE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const COLOUR = /\u001b\[[0-9;]{0,20}[A-Za-z]/g
const WORD = /[\p{L}\p{N}_]+/gu
const STATUSES = [
  /\berror code: ([1-5]\d\d)\b/g,
  /\bhttp\/[\d.]{1,3}"? ([1-5]\d\d)\b/g,
  /\bhttp (?:error |status )?([1-5]\d\d)\b/g,
  /\bstatus[_ -]?code\\?["']?\s?[:=]\s?["']?([1-5]\d\d)\b/g,
  /\b(?:error_code|status)\\?["']?\s?[:=]\s?["']?([1-5]\d\d)\b/g,
  /^\s*([45]\d\d)\b/g,
]

/** Return the text without colours, marks nobody sees and differences of case. */
export function plain(text) {
  return text.replace(COLOUR, "").replace(NOISE, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase()
}

/** Return the words of a text, each number as “#”. */
function words(text) {
  return (text.match(WORD) ?? []).map((word) => (/^\p{N}+$/u.test(word) ? "#" : word))
}

/** Call back with every run of one to three words. */
function eachRun(list, visit) {
  for (let start = 0; start < list.length; start++) {
    let run = ""
    for (let length = 1; length <= LONGEST_RUN && start + length <= list.length; length++) {
      run = length === 1 ? list[start] : `${run} ${list[start + length - 1]}`
      visit(run, length, start)
    }
  }
}

/** Cut the known errors into runs, once: [{texts, classes, statuses, codes, …}] as the site's index has them. */
export function prepare(errors) {
  const owners = new Map() // run -> how many entries have it
  const entries = errors.map((error) => ({ ...error, patterns: error.texts.map(pattern) }))
  for (const entry of entries) {
    const own = new Set(entry.patterns.flatMap(({ runs }) => [...runs.keys()]))
    for (const run of own) owners.set(run, (owners.get(run) ?? 0) + 1)
  }
  for (const { patterns } of entries) {
    for (const each of patterns) {
      for (const [run, length] of each.runs) each.runs.set(run, weight(run, length, owners.get(run), entries.length))
      each.whole = [...each.runs.values()].reduce((sum, part) => sum + part, 0)
    }
  }
  return { entries, known: owners, codes: countOf(entries, "codes") }
}

function pattern(text) {
  const runs = new Map()
  const pieces = text.split("…").map((piece) => ({ piece, list: words(plain(piece)) }))
  for (const { list } of pieces) eachRun(list, (run, length) => runs.set(run, length))
  return { pieces, runs }
}

/** A single short word says little, a run that one entry alone has says most. */
function weight(run, length, owners, all) {
  const rare = Math.log((all + 1) / owners) / Math.log(all + 1)
  if (length > 1) return rare * length
  return run.length < 5 ? 0 : rare * 0.7
}

function countOf(entries, key) {
  const counts = new Map()
  for (const entry of entries) for (const each of entry[key]) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** Return the best matches: [{entry, score, reasons: {classes, statuses, codes, words}}]. */
export function find(text, index, most = 5) {
  const pasted = plain(text)
  const list = words(pasted)
  const seen = new Set()
  eachRun(list, (run) => { if (index.known.has(run)) seen.add(run) })
  const present = new Set(list)
  const statuses = statusesOf(pasted)
  const found = index.entries.map((entry) => rated(entry, { seen, present, statuses }, index))
  found.sort((one, other) => other.score - one.score)
  const best = found[0]?.score ?? 0
  return found
    .filter(({ score }) => score >= LEAST && score >= best * LEAST_SHARE)
    .slice(0, most)
    .map(({ entry, score, reasons: { pattern, ...others } }) => ({
      entry, score, reasons: { ...others, words: longestRun(pattern, seen) },
    }))
}

function statusesOf(pasted) {
  const found = new Set()
  for (const form of STATUSES) for (const match of pasted.matchAll(form)) found.add(match[1])
  return found
}

function rated(entry, { seen, present, statuses }, index) {
  const said = bestPattern(entry.patterns, seen)
  const classes = entry.classes.filter((name) => present.has(name.toLowerCase()))
  const codes = entry.codes.filter((code) => present.has(code.toLowerCase()))
  const same = entry.statuses.filter((status) => statuses.has(status))
  let score = said.score
  const telling = classes.some((name) => !EVERYDAY.test(name))
  score += classes.length * WEIGHTS.further + (telling ? WEIGHTS.class - WEIGHTS.further : 0)
  if (same.length) score += WEIGHTS.status
  else if (statuses.size && entry.statuses.length) score *= OTHER_STATUS
  score += Math.max(0, ...codes.map((code) => WEIGHTS.code / index.codes.get(code)))
  return { entry, score, reasons: { classes, statuses: same, codes, pattern: said.pattern } }
}

function bestPattern(patterns, seen) {
  let best = { score: 0, pattern: patterns[0] }
  for (const each of patterns) {
    let part = 0
    for (const [run, value] of each.runs) if (seen.has(run)) part += value
    const score = each.whole ? part * (part / each.whole) ** 0.5 : 0
    if (score > best.score) best = { score, pattern: each }
  }
  return best
}

/** Return the longest piece of a message whose words all follow each other in the pasted text. */
function longestRun({ pieces }, seen) {
  let longest = { piece: "", start: 0, end: 0 }
  for (const { piece, list } of pieces) {
    let start = 0
    for (let end = 1; end <= list.length; end++) {
      const goes = end - start < 2 || seen.has(list.slice(end - 2, end).join(" "))
      if (!goes) start = end - 1
      if (end - start > longest.end - longest.start) longest = { piece, start, end }
    }
  }
  return quoted(longest)
}

function quoted({ piece, start, end }) {
  const found = [...piece.matchAll(WORD)].slice(start, end)
  if (found.length < 2) return "" // a word alone is no reason
  const last = found.at(-1)
  const text = piece.slice(found[0].index, last.index + last[0].length)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()} …` : text
}
