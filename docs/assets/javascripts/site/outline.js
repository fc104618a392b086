// Shows in the outline which section is being read, and closes an opened list once something in it is chosen.

export function followOutline(outline) {
  for (const list of document.querySelectorAll("nav[popover]")) {
    list.addEventListener("click", (event) => event.target.closest("a") && list.hidePopover?.())
  }
  if (!outline) return
  const links = [...outline.querySelectorAll("a")]
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  let due = 0
  const mark = () => {
    due = 0
    const reached = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < 120)
    links.forEach((link, position) => {
      if (position === reached) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    })
    if (reached >= 0 && !outline.matches(":hover")) keepInSight(outline, links[reached])
  }
  addEventListener("scroll", () => (due ||= requestAnimationFrame(mark)), { passive: true })
  mark()
}

function keepInSight(outline, link) {
  const frame = outline.getBoundingClientRect()
  const place = link.getBoundingClientRect()
  if (place.top < frame.top || place.bottom > frame.bottom) outline.scrollTop += place.top - frame.top - frame.height / 3
}
