// Says what each section is worth for a query, in the manner of BM25 with fields. Pure.

import { joined, plain } from "./fold.js"
import { placesIn } from "./hits.js"

export const FIELDS = ["heading", "text", "code", "asked", "about"]
const RANKING = {
  heading: 2, title: 3, text: 0.38, code: 0.15, asked: 3, about: 1.7, // a hit in a field
  described: 0.9, elsewhere: 0.15, // lent to a page's sections: what describes the page, its best section
  pair: 0.42, near: 0.5, // two terms that stand as in the query, or with little between them
  leading: 2, exact: 6, whole: 1.6, // a heading that begins with a term, is a version, is the query
  saturation: 2.3, coordination: 1.3, // more of the same counts ever less; sections with all terms come first
}
const NEAR = 10 // characters between two terms
const KINDS = { article: 1, releases: 0.15, measured: 0.85, plan: 0.8, list: 0.5 }
const OF_A_RELEASE = { releases: 1 } // where a version is asked for
const OF_RELEASES = { releases: 0.7 }
const ABOUT_RELEASES = /release|changelog|what.?s new|changed|変更点|変更履歴|リリス|変わった/

/** Return the score of each section. */
export function scored(engine, terms, query) {
  const { rows, pages } = engine
  const scores = new Float64Array(rows.length)
  const matched = new Float64Array(rows.length)
  let whole = 0
  for (const term of [...terms, ...pairs(terms)]) {
    const { values, best, count } = spread(engine, term)
    const worth = Math.log(1 + rows.length / (0.5 + count)) * term.weight
    if (!term.isPair) whole += worth
    values.forEach((own, row) => {
      const value = own + RANKING.elsewhere * best[rows[row].page]
      scores[row] += worth * value * (RANKING.saturation + 1) / (value + RANKING.saturation)
      if (!term.isPair) matched[row] += worth * Math.min(1, value)
    })
  }
  const said = joined(plain(query)).trim()
  for (const row of namedSo(engine, said)) scores[row] *= RANKING.whole
  const kinds = { ...KINDS, ...(ABOUT_RELEASES.test(said) && OF_RELEASES), ...(asksForVersion(terms) && OF_A_RELEASE) }
  return scores.map((score, row) => score * (matched[row] / whole) ** RANKING.coordination * kinds[pages[rows[row].page].kind])
}

function asksForVersion(terms) {
  return terms.some((term) => term.isVersion && !term.isOthers)
}

/** Return what each section has of a term, the most that one of each page has, and how many have it themselves. */
function spread(engine, { hits, isVersion }) {
  const { rows, starts } = engine
  const values = new Float64Array(rows.length)
  const best = new Float64Array(engine.pages.length)
  const lent = new Float64Array(engine.pages.length)
  const own = new Set()
  hits.fields.forEach((field, each) => {
    const { row, name } = placeOf(field)
    const { page, isTop } = rows[row]
    const length = starts[field + 1] - starts[field]
    const value = hits.weights[each] * valueIn(engine, isTop && name === "heading" ? "title" : name, {
      length, share: hits.lengths[each] / length, isFirst: hits.at[each] === starts[field], isVersion,
    })
    own.add(row)
    values[row] += value
    best[page] = Math.max(best[page], values[row])
    if (isTop && name === "heading") lent[page] += value
    if (isTop && name === "about") lent[page] += value * RANKING.described / RANKING.about
  })
  rows.forEach(({ page, isTop }, row) => { if (!isTop) values[row] += lent[page] })
  return { values, best, count: own.size }
}

/** Return which section a field belongs to, and the field's name. */
export function placeOf(field) {
  return { row: Math.floor(field / FIELDS.length), name: FIELDS[field % FIELDS.length] }
}

function valueIn({ average }, name, { length, share, isFirst, isVersion }) {
  if (name === "text" || name === "code") return RANKING[name] / (0.4 + 0.6 * Math.max(0.5, length / average))
  if (name === "asked" || name === "about") return RANKING[name]
  if (isVersion && share >= 0.5) return RANKING[name] * RANKING.exact
  return RANKING[name] * (0.4 + 1.2 * share) * (isFirst ? RANKING.leading : 1)
}

/** Return terms made of two neighbours of the query, where they stand together. */
function pairs(terms) {
  return terms.slice(1).flatMap((other, at) => {
    const one = terms[at]
    if (other.isName) return []
    const hits = together(one.hits, other.hits)
    return hits.fields.length ? [{ isPair: true, hits, weight: RANKING.pair * Math.sqrt(one.weight * other.weight) }] : []
  })
}

function together(one, other) {
  const hits = { at: [], fields: [], weights: [], lengths: [] }
  let before = -1
  other.at.forEach((at, each) => {
    while (one.at[before + 1] < at) before++
    const gap = at - one.at[before] - one.lengths[before]
    if (one.fields[before] !== other.fields[each] || !(gap >= 0 && gap <= NEAR)) return
    hits.at.push(one.at[before])
    hits.fields.push(other.fields[each])
    hits.lengths.push(at + other.lengths[each] - one.at[before])
    hits.weights.push((gap < 2 ? 1 : RANKING.near) * Math.min(one.weights[before], other.weights[each]))
  })
  return hits
}

/** Return the sections whose heading, or one of whose page's other names, is the whole query. */
function namedSo({ text, starts }, query) {
  const found = new Set()
  let field = 0
  for (const at of query.length > 1 ? placesIn(text, query, "word") : []) {
    while (starts[field + 1] <= at) field++
    const isWhole = /[\n\u0001]/.test(text[at - 1] ?? "\n") && /[\n\u0001]/.test(text[at + query.length])
    const { row, name } = placeOf(field)
    if (isWhole && (name === "heading" || name === "about")) found.add(row)
  }
  return found
}
