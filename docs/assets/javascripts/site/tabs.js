// A choice of tab holds for every set that offers it, on the next page too, and travels in the link (?tab=…).

const KEPT = "tabs"
const MOST = 20

export function rememberTabs(sets) {
  if (!sets.length) return
  const asked = new URLSearchParams(location.search).getAll("tab")
  for (const set of sets) {
    const names = labels(set).map(nameOf)
    const wanted = [...asked, ...kept()].find((name) => names.includes(name))
    if (wanted) choose(set, wanted)
    openTarget(set)
    set.addEventListener("change", (event) => chosen(sets, set, event.target))
  }
  addEventListener("hashchange", () => sets.forEach(openTarget))
}

function chosen(sets, set, input) {
  const name = nameOf(labels(set)[inputs(set).indexOf(input)])
  const before = input.getBoundingClientRect().top
  for (const other of sets) if (other !== set) choose(other, name)
  // What stands above may have changed its height; the tab under the pointer stays where it is.
  scrollBy(0, input.getBoundingClientRect().top - before)
  keep(name, labels(set).map(nameOf))
}

function choose(set, name) {
  const position = labels(set).findIndex((label) => nameOf(label) === name)
  if (position >= 0) inputs(set)[position].checked = true
}

function openTarget(set) {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const block = target && set.contains(target) && target.closest(".tabbed-block")
  if (!block) return
  inputs(set)[[...block.parentElement.children].indexOf(block)].checked = true
  target.scrollIntoView()
}

function keep(name, rivals) {
  const address = new URL(location.href)
  const others = address.searchParams.getAll("tab").filter((one) => !rivals.includes(one))
  address.searchParams.delete("tab")
  for (const one of [...others, name]) address.searchParams.append("tab", one)
  history.replaceState(history.state, "", address)
  try {
    const left = kept().filter((one) => !rivals.includes(one))
    localStorage.setItem(KEPT, JSON.stringify([name, ...left].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing has the choice in the link.
  }
}

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT) || "[]")
    return Array.isArray(found) ? found.filter((one) => typeof one === "string") : []
  } catch {
    return []
  }
}

function inputs(set) {
  return [...set.children].filter((child) => child.matches("input"))
}

function labels(set) {
  return [...set.querySelector(".tabbed-labels").children]
}

function nameOf(label) {
  return label.textContent.trim()
}
