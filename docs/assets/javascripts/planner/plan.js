// Plans an upgrade: what lies between two releases, whether the second installs, and the way back. Pure, and the
// same as scripts/planner/plan.py, which explains every key of the answer; a test compares the two.

import { compare, understood } from "./asked.js"

export function plan({ have: haveText, want: wantText, python, client: named, touches }, known) {
  const have = understood(haveText, known.releases, true)
  const want = understood(wantText.trim() || "newest", known.releases)
  if (!(have.first && want.first)) return answer(have, want)
  const [direction, start] = directionOf(have, want)
  const client = clientFor(named, start)
  const why = reason(want.last, python, known)
  const target = why ? lastThatInstalls(want.last, python, known) : want.last
  const met = known.steps.filter((step) => isOnTheWay(step, start, want.last) && concerns(step, client, python))
  const mine = met.filter((step) => isTouched(step, touches))
  const undone = mine.filter((step) => direction === "back" && !step.until)
  const ahead = mine.filter((step) => !undone.includes(step))
  const isByTarget = (step) => Boolean(target) && compare(step.since, target) <= 0
  return answer(have, want, {
    direction,
    client,
    why,
    have_is_blocked: reason(have.last, python, known) !== null,
    target,
    now: now(have, want, { python, client, touches }, known),
    steps: ids(ahead.filter(isByTarget)),
    later: ids(ahead.filter((step) => !isByTarget(step))),
    undone: ids(undone).reverse(),
    others: ids(met.filter((step) => !mine.includes(step))),
    back: back(have, target || want.last, direction, python, known),
  })
}

export function companions(version, known) {
  return known.companions.filter(({ since, until }) => holds(since, until, version))
}

/** Return the pin of a release for every tool, as [tool, text]. */
export function pins(version, known) {
  const wanted = [`openai==${version}`, ...companions(version, known).map(({ requirement }) => requirement)]
  const quoted = wanted.map((one) => `"${one}"`).join(" ")
  const filled = (form) => form.replace("{quoted}", quoted).replace("{lines}", wanted.join("\n"))
  return Object.entries(known.pins).map(([tool, form]) => [tool, filled(form)])
}

function answer(have, want, filled = {}) {
  const empty = { direction: null, client: "any", why: null, have_is_blocked: false, target: "", now: [], steps: [] }
  return { have, want, ...empty, later: [], undone: [], others: [], back: [], ...filled }
}

function directionOf(have, want) {
  const way = compare(want.last, have.first)
  if (way === 0) return ["same", have.first]
  return way > 0 ? ["up", have.first] : ["back", have.last]
}

function clientFor(client, have) {
  if (compare(have, "1.0.0") < 0) return "module"
  return ["azure", "v1"].includes(client) ? client : "any"
}

function reason(version, python, known) {
  const ranges = known.blocked[python] ?? []
  return ranges.find(([since, until]) => holds(since, until, version))?.[2] ?? null
}

function lastThatInstalls(version, python, known) {
  const before = known.releases.filter(([one, isUsable]) => isUsable && compare(one, version) <= 0)
  return before.findLast(([one]) => reason(one, python, known) === null)?.[0] ?? ""
}

function isOnTheWay({ since, until, pythons }, start, goal) {
  if (until) return holds(since, until, goal)
  const isBetween = (low, high) => compare(low, since) < 0 && compare(since, high) <= 0
  return isBetween(start, goal) || (isBetween(goal, start) && !pythons.length)
}

function concerns({ clients, pythons }, client, python) {
  const isForClient = client === "any" || !clients.length || clients.includes(client)
  return isForClient && (!python || !pythons.length || pythons.includes(python))
}

function isTouched(step, touches) {
  return !step.touches.length || step.touches.some((touch) => touches.includes(touch))
}

function now(have, want, { python, client, touches }, known) {
  if (have.status !== "release") return []
  const isMet = ({ since, until }) => until && holds(since, until, have.first) && !holds(since, until, want.last)
  return ids(known.steps.filter((step) => isMet(step) && concerns(step, client, python) && isTouched(step, touches)))
}

function back(have, goal, direction, python, known) {
  if (direction !== "up") return direction === "back" ? [have.last] : []
  const rests = known.rests.map(({ version }) => version).filter((version) => compare(version, have.first) > 0)
  const places = [...new Set([have.last, ...rests])].filter((place) => compare(place, goal) < 0)
  return places.filter((place) => reason(place, python, known) === null).sort((one, other) => compare(other, one))
}

function holds(since, until, version) {
  return compare(since, version) <= 0 && compare(version, until) <= 0
}

function ids(steps) {
  return steps.map(({ id }) => id)
}
