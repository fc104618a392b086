// Takes a query apart: what to look for, in which forms, and what each part weighs. Pure.

import { joined, plain } from "./fold.js"
import { addNames } from "./names.js"
import { cutUp, nearest, respelt } from "./vocabulary.js"

const LONGEST_QUERY = 1200 // characters that are read: the start, and more of the end, where a traceback has its error
const MOST_TERMS = 24
const TYPED = 12 // words: what is longer was pasted, and is spelt as it is
const SHARES = {
  stop: 0.08, vague: 0.6, part: 0.35, single: 0.4, bent: 0.7, kana: 0.4, together: 1.2, day: 1.5, // of a term
  plural: 0.9, stem: 0.3, respelt: 0.7, begun: 0.6, // of a form beside the term as it was typed
}
const TOKEN = /\d+\.x(?![a-z])|v?\d+(?:\.\d+)+|[a-z0-9]+(?:[._/'-]+[a-z0-9]+)*|[ァ-ヺ]+|[㐀-鿿]+|[ぁ-ゖ]+/g
const VERSION = /^\d+(?:\.(?:\d+|x))+$/
const DAY = /^20\d\d-\d\d-\d\d/ // versions of the service are days
const STOPS = new Set((
  "a an and any are as at be by can could did do does for from go goes had has have how i if in into is it its like me " +
  "my need no not of on one or our out please shall should some than that the their then there these they this those " +
  "to up us use using want was we were what when where which who why will with would you your"
).split(" "))
// What is said of nearly everything; Japanese as it is when folded.
const VAGUE = new Set("error openai azure code python http fix 方法 手順 一覧 場合 対応 確認 対処 エラ 意味 お 何 自分 使う 使え".split(" "))
const PARTICLES = /^[をはがのにでとへも]/

/** Return the terms of a query: [{text, weight, isVersion, variants: [{text, weight, kind}]}], its own first. */
export function termsOf(query, vocabulary) {
  const read = query.length > LONGEST_QUERY ? `${query.slice(0, LONGEST_QUERY / 4)} ${query.slice(-LONGEST_QUERY * 3 / 4)}` : query
  const text = plain(read).replace(/([a-z]{2})(?=\d+\.\d|\d{3}(?!\d))/g, "$1 ").replace(/(\d)\s*系/g, "$1.x ")
  const terms = []
  const tokens = [...text.matchAll(TOKEN)]
  tokens.forEach((match, at) => {
    const before = tokens[at - 1]
    const follows = before && before.index + before[0].length === match.index ? before[0] : ""
    addToken(terms, match[0].replace(/^v(?=\d+\.)/, ""), follows, { ...vocabulary, isTyped: tokens.length <= TYPED })
  })
  const last = terms.at(-1)
  if (/[a-z]$/.test(text)) last.variants.push({ text: last.text, weight: SHARES.begun, kind: "start" })
  const telling = mostTelling(terms, vocabulary)
  addNames(telling, joined(text), vocabulary)
  return telling
}

function addToken(terms, token, follows, vocabulary) {
  if (VERSION.test(token)) return addTerm(terms, token, 1, { isVersion: true, isOthers: isOthers(terms.at(-1)?.text) })
  if (/^[a-z0-9]/.test(token)) return addLatin(terms, token, vocabulary)
  if (/^[ぁ-ゖ]/.test(token)) return addHiragana(terms, token, follows)
  if (/^[ァ-ヺ]/.test(token)) return addKatakana(terms, token, vocabulary)
  for (const piece of cutUp(token, (part) => vocabulary.runs.includes(part))) addJapanese(terms, piece, vocabulary)
}

function addTerm(terms, text, weight, { variants = [], ...facts } = {}) {
  const same = terms.find((term) => term.text === text)
  if (same) same.weight = Math.max(same.weight, weight)
  else terms.push({ text, weight, variants, ...facts })
}

/** Tell whether a version that follows a word is of something else: Python 3.9, httpx 0.28. */
function isOthers(before = "") {
  return /^[a-z][a-z0-9]+$/.test(before) && !/^(?:openai|versions?|releases?)$/.test(before) && !STOPS.has(before)
}

function addLatin(terms, token, vocabulary) {
  const parts = token.split(/[._/'-]+/)
  if (parts.length === 1) {
    const together = `${terms.at(-1)?.text}${token}`
    addWord(terms, token, 1, vocabulary)
    if (vocabulary.latin.has(together)) addWord(terms, together, SHARES.together, vocabulary)
    return
  }
  addTerm(terms, token.replace(/[_-]/g, " "), 1)
  for (const part of parts) if (part.length > 1) addWord(terms, part, SHARES.part, vocabulary)
  if (vocabulary.latin.has(parts.join(""))) addWord(terms, parts.join(""), 1, vocabulary)
  if (DAY.test(token)) addTerm(terms, "api version", SHARES.day)
}

function addWord(terms, word, share, vocabulary) {
  const weight = share * (STOPS.has(word) ? SHARES.stop : VAGUE.has(word) ? SHARES.vague : 1)
  const variants = []
  if (/^[a-z]{4,}$/.test(word)) {
    const one = word.replace(/(?:ies|y|(?<=s|x|ch|sh)es|(?<!s)s)$/, "")
    const stem = word.replace(/(?:ations?|ing|ied|ies|ed|es|is|s|e|y|ions?)$/, "")
    variants.push({ text: one, weight: SHARES.plural, kind: /(?:y|ies)$/.test(word) ? "y" : "s" })
    if (stem.length > 2) variants.push({ text: stem, weight: SHARES.stem, kind: "stem" })
  }
  const isAmiss = vocabulary.isTyped && word.length > 3 && !/^\d/.test(word) && !vocabulary.latin.has(word)
  if (isAmiss) variants.push(...respelt(word, vocabulary).map(respelling))
  addTerm(terms, word, weight, { variants })
}

function respelling(text) {
  return { text, weight: SHARES.respelt, kind: "word", isRespelt: true }
}

/** Add words of katakana, which stand apart on the site but not in queries; one amiss is cut if that does not help. */
function addKatakana(terms, token, vocabulary) {
  const isKnown = (part) => vocabulary.japanese.has(part)
  const cut = isKnown(token) || token.length > 40 ? [token] : cutUp(token, isKnown)
  const whole = cut.every(isKnown) ? [] : corrected(token, vocabulary)
  if (whole.length) addTerm(terms, token, 1, { variants: whole })
  else for (const piece of cut) addJapanese(terms, piece, vocabulary)
}

function addJapanese(terms, word, vocabulary) {
  const weight = VAGUE.has(word) ? SHARES.vague : word.length === 1 ? SHARES.single : 1
  const isAmiss = word.length > 2 && !vocabulary.runs.includes(word)
  addTerm(terms, word, weight, { variants: isAmiss ? corrected(word, vocabulary) : [] })
}

function corrected(word, { isTyped, japanese }) {
  return isTyped ? nearest(word, japanese, word.length > 5 ? 2 : 1).map(respelling) : []
}

/** Add what kana says: the ending of a word that bends, of which one kana is kept, or a word without kanji. */
function addHiragana(terms, token, follows) {
  const bending = terms.at(-1)
  if (bending?.text.length === 1 && follows.endsWith(bending.text) && /[㐀-鿿]/.test(bending.text) && !PARTICLES.test(token)) {
    terms.pop()
    return addTerm(terms, bending.text + token[0], SHARES.bent)
  }
  const bare = token.replace(PARTICLES, "")
  if (bare.length > 2) addTerm(terms, bare.slice(0, 4), SHARES.kana)
}

/** Keep the terms that tell most, in their order: those that the site has, the rarer first. */
function mostTelling(terms, { latin }) {
  if (terms.length <= MOST_TERMS) return terms
  const often = ({ text, weight }) => (weight < SHARES.part ? Infinity : latin.get(text) ?? 1000)
  const kept = new Set([...terms].sort((one, other) => often(one) - often(other)).slice(0, MOST_TERMS))
  return terms.filter((term) => kept.has(term))
}
