// Measures how far two words are apart. Pure.

/** Return how many letters differ, swapped neighbours counting once; most + 1 for any more than that. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const differs = one[row - 1] === other[at - 1] ? 0 : 1
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + differs)
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (swapped) next[at] = Math.min(next[at], before[at - 2] + 1)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return last[other.length]
}
