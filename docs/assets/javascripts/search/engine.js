// Searches the site: prepare(index) once, then search(engine, query, {limit}). Pure: no page, no network, no clock.
//
// There is no inverted index: all texts stand in one folded string, and each term is looked for in it.

import { excerptOf, isTelling } from "./excerpt.js"
import { joined, plain } from "./fold.js"
import { hitsOf } from "./hits.js"
import { FIELDS, scored } from "./score.js"
import { termsOf } from "./terms.js"
import { vocabularyOf } from "./vocabulary.js"

const SHOWN = { sections: 3, share: 0.4, second: 0.12 } // of a page; share of the best section's score, for the others

/** Fold all texts of an index, once. */
export function prepare({ pages, names }) {
  const rows = pages.flatMap(({ sections }, page) => sections.map((row) => ({ page, row, isTop: !row[0] })))
  const all = plain(rows.map(({ page, row }) => `${fieldsOf(pages[page], row).join("\u0001")}\u0001`).join(""))
  const text = joined(all)
  const starts = [0]
  for (let at = text.indexOf("\u0001"); at >= 0; at = text.indexOf("\u0001", at + 1)) starts.push(at + 1)
  const groups = names.map((group) => [...new Set(group.map((name) => joined(plain(name))))])
  return {
    pages, rows, text, starts, memory: new Map(),
    average: averageOf(rows),
    vocabulary: { ...vocabularyOf(all), groups: groups.filter((group) => group.length > 1) },
  }
}

function averageOf(rows) {
  return rows.reduce((sum, { row: [, , text = ""] }) => sum + text.length, 1) / Math.max(1, rows.length)
}

function fieldsOf({ about, aliases, room }, [anchor, heading, text = "", code = "", asked = ""]) {
  return [heading, text, code, asked, anchor ? "" : [about, aliases, room].join("\n")]
}

/** Return the best pages for a query, each with its best sections and pieces of them. */
export function search(engine, query, { limit = 10 } = {}) {
  const terms = termsOf(query, engine.vocabulary)
    .map((term) => ({ ...term, hits: hitsOf(engine, term) }))
    .filter(({ hits }) => hits.at.length)
  const groups = terms.length ? grouped(engine, scored(engine, terms, query)) : []
  return {
    terms: terms.filter(isTelling).map(({ text }) => text),
    total: groups.length,
    groups: groups.slice(0, limit).map((group) => shown(engine, group, terms)),
  }
}

function grouped({ rows }, scores) {
  const groups = new Map()
  rows.forEach(({ page }, row) => {
    if (!(scores[row] > 0)) return
    if (!groups.has(page)) groups.set(page, { page, found: [] })
    groups.get(page).found.push({ row, score: scores[row] })
  })
  for (const group of groups.values()) {
    group.found.sort((one, other) => other.score - one.score)
    const [first, second, third] = group.found
    group.score = first.score + SHOWN.second * ((second?.score ?? 0) + (third?.score ?? 0) / 2)
  }
  return [...groups.values()].sort((one, other) => other.score - one.score)
}

function shown(engine, { page, found, score }, terms) {
  const { title, url, room, kind } = engine.pages[page]
  const worth = found.slice(0, SHOWN.sections).filter((each) => each.score >= found[0].score * SHOWN.share)
  return {
    page: { title, url, room, kind },
    score,
    sections: worth.map(({ row }) => {
      const [anchor, heading] = engine.rows[row].row
      return { heading, anchor, excerpt: excerptOf(engine, row, terms) }
    }),
  }
}
