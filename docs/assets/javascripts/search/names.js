// Lets what a query names be found under its other names. Pure.

const RARELY = 5 // times: other names matter more for a word that the site itself hardly uses
const OTHER_NAMES = { seldom: 0.6, often: 0.3, several: 0.8 } // several: words that only together have other names

/** Give each term the other names of what it, or it and its neighbours, mean. */
export function addNames(terms, said, { groups, latin, japanese }) {
  const respelt = terms.flatMap(({ variants }) => variants.filter((form) => form.isRespelt).map((form) => form.text))
  const text = [said, ...[said, ...respelt].map(singular)].join("\n")
  for (const group of groups) {
    for (const name of group) if (holds(text, name)) addOthers(terms, name, group, latin.get(name) ?? japanese.get(name) ?? 0)
  }
}

function addOthers(terms, name, group, often) {
  const weight = often < RARELY ? OTHER_NAMES.seldom : OTHER_NAMES.often
  const others = group.filter((other) => !other.includes(name)).map((text) => ({ text, weight, kind: "word" }))
  const own = terms.find(({ text, variants }) => (
    text === name || singular(text) === name || variants.some((form) => form.isRespelt && singular(form.text) === name)
  ))
  if (own) own.variants.push(...others)
  else if (others.length) terms.push({ text: name, weight: OTHER_NAMES.several, isName: true, variants: others })
}

function singular(text) {
  return text.replace(/([a-z]{3})ies(?![a-z])/g, "$1y").replace(/([a-z]{2}[^s])s(?![a-z])/g, "$1")
}

/** Tell whether a text holds a name; one in Latin letters only as whole words. */
function holds(text, name) {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ""}${name[0]}\n${name.at(-1)}${text[at + name.length] ?? ""}`
    if (!/[a-z0-9]{2}/.test(around)) return true
  }
  return false
}
