// Knows which words the site has, and which of them a misspelt one may have been. Pure.

import { distance } from "./spelling.js"

const CANDIDATES = 4 // words that a misspelt one may stand for

/** Return the words of a folded text: how often each Latin and each Japanese one stands in it. */
export function vocabularyOf(text) {
  const latin = counted(text, /[a-z][a-z0-9]+/g)
  const japanese = counted(text, /[ァ-ヺ]{2,}|[㐀-鿿]+/g)
  return { latin, japanese, runs: [...japanese.keys()].join("\n") }
}

function counted(text, form) {
  const counts = new Map()
  for (const [word] of text.matchAll(form)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Return the nearest known words, the more frequent first; none is further away than `most` letters. */
export function nearest(word, known, most) {
  let least = most
  let found = []
  for (const [other, often] of known) {
    const far = distance(word, other, least)
    if (far > least || far >= other.length - 1) continue
    if (far < least) found = []
    least = far
    found.push([other, often])
  }
  return found.sort((one, other) => other[1] - one[1]).slice(0, CANDIDATES).map(([other]) => other)
}

/** Return what a Latin word may have been: a letter amiss, two words run together, two letters amiss. */
export function respelt(word, { latin }) {
  const near = nearest(word, latin, 1)
  if (near.length) return near
  for (let cut = 2; cut < word.length - 1; cut++) {
    const [start, end] = [word.slice(0, cut), word.slice(cut)]
    if (latin.has(start) && latin.has(end)) return [`${start} ${end}`]
  }
  return word.length > 6 ? nearest(word, latin, 2) : []
}

/** Cut a run of one script into known words, as few as can be; what is not known stays in one piece. */
export function cutUp(run, isKnown) {
  const best = [{ cost: 0, cut: [] }]
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - 12); start < end; start++) {
      const piece = run.slice(start, end)
      const own = !isKnown(piece) ? 2 + 0.7 * piece.length : piece.length === 1 ? 2.5 : 1
      if (!best[end] || best[start].cost + own < best[end].cost) {
        best[end] = { cost: best[start].cost + own, cut: [...best[start].cut, piece] }
      }
    }
  }
  return best[run.length].cut
}
