// The explanation of a term, also for fingers and keyboards, which get no tooltip from the browser.

export function explainTerms(article) {
  const terms = article ? [...article.querySelectorAll("abbr[title]")] : []
  if (!terms.length) return
  const note = document.createElement("div")
  note.id = "term"
  note.className = "term"
  note.setAttribute("role", "tooltip")
  note.hidden = true
  document.body.append(note)
  for (const term of terms) {
    term.dataset.note = term.title
    term.removeAttribute("title")
    term.tabIndex = 0
    for (const event of ["mouseenter", "focus", "click"]) term.addEventListener(event, () => show(note, term))
    for (const event of ["mouseleave", "blur"]) term.addEventListener(event, () => hide(note, term))
  }
  addEventListener("keydown", (event) => event.key === "Escape" && hide(note))
  addEventListener("scroll", () => hide(note), { passive: true })
}

function show(note, term) {
  note.textContent = term.dataset.note
  note.hidden = false
  term.setAttribute("aria-describedby", note.id)
  const place = term.getBoundingClientRect()
  const size = note.getBoundingClientRect()
  const most = document.documentElement.clientWidth - size.width - 8
  const above = place.top - size.height - 6
  note.style.left = `${Math.max(8, Math.min(place.left, most))}px`
  note.style.top = `${above > 64 ? above : place.bottom + 6}px`
}

function hide(note, term) {
  note.hidden = true
  term?.removeAttribute("aria-describedby")
}
