// Masks secrets and names in a text, by the rules of snippets/support/redact.py that the site's index carries.

/** Return a function that masks a text: rules are pairs of a pattern and its replacement. */
export function masker(rules) {
  const compiled = rules.map(([pattern, mask]) => [new RegExp(pattern, "gi"), mask])
  const one = (line) => compiled.reduce((text, [pattern, mask]) => text.replace(pattern, mask), line)
  return (text) => text.split("\n").map(one).join("\n")
}
