// Filters the table of releases. Loaded by scripts/hooks/releases.py on the pages that need it, and nowhere else.
// Without this script the whole table stands there and the controls stay hidden. The choice is kept in the
// address: ?show=azure,breaking&version=3.

const form = document.querySelector(".release-filters")
const rows = [...document.querySelectorAll(".release-table tbody tr")]

function chosen() {
  const boxes = [...form.elements.show]
  return {
    show: boxes.filter((box) => box.checked).map((box) => box.value),
    version: form.elements.version.value.trim().replace(/^v/i, ""),
  }
}

function matches(row, { show, version }) {
  const passes = row.dataset.passes.split(" ")
  const asked = show.length === 0 || show.some((name) => passes.includes(name))
  return asked && row.dataset.version.startsWith(version)
}

function apply() {
  const choice = chosen()
  let shown = 0
  for (const row of rows) {
    row.hidden = !matches(row, choice)
    shown += row.hidden ? 0 : 1
  }
  const sentence = form.dataset.count.replace("{shown}", shown).replace("{total}", rows.length)
  form.querySelector("output").textContent = sentence
  return choice
}

function remember({ show, version }) {
  const address = new URL(location.href)
  address.searchParams.delete("show")
  address.searchParams.delete("version")
  if (show.length) address.searchParams.set("show", show.join(","))
  if (version) address.searchParams.set("version", version)
  history.replaceState(history.state, "", address.href.replaceAll("%2C", ","))
}

function recall() {
  const asked = new URLSearchParams(location.search)
  const show = (asked.get("show") ?? "").split(",")
  for (const box of form.elements.show) box.checked = show.includes(box.value)
  form.elements.version.value = (asked.get("version") ?? "").slice(0, 20)
  apply()
}

if (form) {
  form.hidden = false
  form.addEventListener("input", () => remember(apply()))
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => remember(apply())))
  addEventListener("popstate", recall)
  recall()
}
