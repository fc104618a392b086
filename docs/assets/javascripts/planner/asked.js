// What a reader types for a release: a version, the beginning of one, or "newest". Pure, and the same as
// scripts/planner/asked.py; a test compares the two.

const LONGEST = 40
const BEFORE = /^(?:openai)?\s*(?:[=~>]?==?)?\s*v?/
const AFTER = /(?:\.[x*])+$/
const NUMBERS = /^[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}$/
const NEWEST = new Set(["newest", "latest", "最新", "最新版", "最新のリリース"])

/** Compare two final versions, as Array.sort wants it. */
export function compare(one, other) {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number))
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference) return difference
  }
  return 0
}

/** `releases` are [version, can be installed, is on the index, Requires-Python], oldest first. */
export function understood(text, releases, olderIsNearer = false) {
  const asked = bare(text)
  if (!asked) return found("empty")
  const usable = releases.filter(([, isUsable]) => isUsable).map(([version]) => version)
  if (NEWEST.has(asked)) return found("newest", asked, usable.at(-1))
  const known = releases.find(([version]) => version === asked)
  if (known?.[1]) return found("release", asked, asked)
  if (known?.[2]) return near("prerelease", asked, usable, false)
  if (!NUMBERS.test(asked)) return found("unreadable", asked)
  const line = usable.filter((version) => version.startsWith(`${asked}.`))
  if (line.length) return found("line", asked, line[0], line.at(-1))
  return near(known ? "not-on-index" : "unknown", asked, usable, olderIsNearer)
}

function bare(text) {
  const plain = text.normalize("NFKC").slice(0, LONGEST).trim().toLowerCase()
  return plain.replace(BEFORE, "").replace(AFTER, "").trim()
}

function near(status, asked, usable, olderIsNearer) {
  const numbers = asked.replace(/(?:a|b|rc)[0-9]+$/, "") // a pre-release stands before the release of its name
  const isBefore = (version) => compare(version, numbers) < 0
  const older = usable.filter(isBefore)
  const newer = usable.slice(older.length)
  return found(status, asked, older.length && (olderIsNearer || !newer.length) ? older.at(-1) : newer[0])
}

function found(status, text = "", first = "", last = first) {
  return { status, text, first, last }
}
