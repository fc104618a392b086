// Finds where a term stands. Pure, but for the memory of the engine: typing asks for the same again and again.

const REMEMBERED = 400 // forms
const ENDINGS = {
  start: /^/,
  s: /^e?s?(?![a-z0-9])/,
  y: /^(?:y|ies)(?![a-z0-9])/,
  stem: /^(?:ations?|ings?|ied|ies|ed|es|s|e|y|ions?|ers?|able|ments?)?(?![a-z0-9])/,
  version: /^(?:\.0)?(?![a-z0-9]|\.\d)/,
  word: /^(?![a-z0-9])/,
}
const LONGEST_ENDING = 9

/** Return the places of a term and its variants: {at, lengths, weights, fields}, in the order of the text. */
export function hitsOf(engine, term) {
  const forms = [{ text: term.text, weight: 1, kind: term.isVersion ? "version" : "word" }, ...term.variants]
  const found = forms.flatMap((form) => remembered(engine, form).map((at) => ({ at, length: form.text.length, weight: form.weight })))
  found.sort((one, other) => one.at - other.at || other.weight - one.weight)
  const hits = { at: [], lengths: [], weights: [], fields: [] }
  let field = 0
  for (const { at, length, weight } of found) {
    if (hits.at.at(-1) === at) continue
    while (engine.starts[field + 1] <= at) field++
    hits.at.push(at)
    hits.lengths.push(length)
    hits.weights.push(weight)
    hits.fields.push(field)
  }
  return hits
}

function remembered({ text, memory }, { text: wanted, kind }) {
  const key = `${kind} ${wanted}`
  if (!memory.has(key)) {
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(key, placesIn(text, wanted, kind))
  }
  return memory.get(key)
}

/** Return where a text holds what is wanted, from the start of a word, and to its end as the kind of form demands. */
export function placesIn(text, wanted, kind) {
  const found = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    if (isWords(text, at, wanted, kind)) found.push(at)
  }
  return found
}

function isWords(text, at, wanted, kind) {
  const end = at + wanted.length
  const [before, after] = [text[at - 1] ?? " ", text[end] ?? " "]
  if (isKatakana(wanted[0])) return isKatakanaWord(wanted, isKatakana(before), isKatakana(after))
  if (isLatin(wanted[0]) && (isLatin(before) || /\d\.$/.test(text.slice(at - 2, at)) && /\d/.test(wanted[0]))) return false
  return !isLatin(wanted.at(-1)) || ENDINGS[kind].test(text.slice(end, end + LONGEST_ENDING))
}

/** Tell whether short katakana is a whole word, and longer katakana at least the start or the end of one. */
function isKatakanaWord(wanted, goesBefore, goesOn) {
  return wanted.length > 2 ? !(goesBefore && goesOn) : !goesBefore && !goesOn
}

function isLatin(character) {
  return (character >= "a" && character <= "z") || (character >= "0" && character <= "9")
}

function isKatakana(character) {
  return character >= "ァ" && character <= "ヺ"
}
