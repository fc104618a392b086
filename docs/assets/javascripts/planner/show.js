// Shows a plan. What readers typed is only ever text; the HTML of steps and reasons is this site's own.

import { companions, pins } from "./plan.js"

/** Return the sentences that say what came of the two releases, and whether the wanted one installs. */
export function sentences(plan, asked, known) {
  const { words } = known
  const said = [named(plan.have, known), named(plan.want, known)].filter(Boolean)
  if (!plan.direction) return said
  const values = valuesOf(plan, asked, known)
  if (plan.client === "module" && ["azure", "v1"].includes(asked.client)) said.push(words.module_only)
  said.push(fill(words[plan.direction], values))
  if (!asked.python) said.push(fill(words.needs, values))
  else if (!plan.why) said.push(fill(words.installs, values))
  else said.push(fill(words[plan.why], values), fill(plan.target ? words.target : words.no_target, values))
  if (asked.python && plan.have_is_blocked) said.push(fill(words.have_blocked, values))
  return said
}

/** Return the parts of a plan as elements. */
export function parts(plan, asked, known) {
  if (!plan.direction) return []
  const { words } = known
  const values = valuesOf(plan, asked, known)
  const made = [element("h2", fill(words.title, values))]
  const part = (name) => [element("h3", fill(words[name], values)), list(name, plan[name], known)]
  const given = ["now", "steps", "later", "undone"].filter((name) => plan[name].length)
  made.push(...given.flatMap(part))
  if (!given.length) made.push(element("p", words.nothing))
  if (plan.others.length) made.push(folded(fill(words.others, { count: plan.others.length }), list("others", plan.others, known)))
  if (plan.target) made.push(element("h3", fill(words.pins, values)), ...pinned(plan.target, known))
  if (plan.back.length) made.push(element("h3", words.back_title), wayBack(plan, known))
  return made
}

/** Return text whose parts in backticks are code. */
export function prose(text) {
  return text.split("`").map((part, at) => (at % 2 ? element("code", part) : part))
}

function named({ status, text, first }, { words, day }) {
  if (["release", "newest"].includes(status)) return ""
  return fill(words[status], { asked: text, version: first, day })
}

function valuesOf(plan, asked, known) {
  const { have, want, steps, later, undone, target } = plan
  const kinds = new Map(known.steps.map(({ id, kind }) => [id, kind]))
  const met = [...steps, ...later]
  return {
    have: nameOf(have),
    want: want.last,
    python: asked.python,
    target,
    requires: known.releases.find(([version]) => version === want.last)[3] ?? "–",
    count: met.length,
    stops: met.filter((id) => kinds.get(id) === "stops").length,
    undone: undone.length,
  }
}

function nameOf({ status, text, first }) {
  return status === "line" ? `${text}.x` : first
}

function list(name, ids, known) {
  const made = element("ol")
  made.className = "plan-steps"
  made.dataset.part = name
  made.innerHTML = ids.map((id) => known.steps.find((step) => step.id === id).html).join("")
  return made
}

function folded(title, content) {
  const made = element("details", element("summary", title), content)
  made.className = "plan-others"
  return made
}

function pinned(version, known) {
  const { words } = known
  const why = companions(version, known).map(({ requirement, why: reason }) => {
    const [before, after] = fill(words.beside, { requirement }).split("{why}")
    const made = element("p", ...prose(before))
    made.insertAdjacentHTML("beforeend", reason + after)
    return made
  })
  const rows = pins(version, known).flatMap(([tool, text]) => [element("dt", tool), element("dd", code(text))])
  const made = element("dl", ...rows)
  made.className = "plan-pins"
  return [...why, made, element("p", words.pins_note)]
}

function wayBack({ have, back }, known) {
  const { words } = known
  const made = element("ul", ...back.map((version) => {
    const rest = known.rests.find((one) => one.version === version)
    const own = have.status === "line" ? words.have_last : words.have_again
    const reason = element("p")
    reason.innerHTML = [version === have.last ? own : "", rest?.why ?? ""].filter(Boolean).join(words.comma)
    return element("li", reason, code(pins(version, known)[0][1]))
  }))
  made.className = "plan-back"
  return made
}

function code(text) {
  const made = element("pre", element("code", text))
  made.translate = false
  return made
}

function element(name, ...children) {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

/** Fill the named places of a sentence; a name that is not given stays. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
}
