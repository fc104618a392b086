// Material asks for <alternate>/sitemap.xml, a file that no page has, wherever it sees an alternate link once the
// document is ready. The links are renamed until that moment is over.
const alternates = [...document.querySelectorAll("link[rel=alternate]")]
for (const link of alternates) link.rel = "alternate-later"
document.addEventListener("DOMContentLoaded", () => {
  for (const link of alternates) link.rel = "alternate"
})

// The theme adds parts while the page is read: a bar of buttons to each program, a frame to each table. The bars get
// names that tell them apart, and a frame that scrolls sideways can be reached and named by keyboard and screen reader.
const called = document.documentElement.lang === "ja"
  ? { bar: "コード", frame: "表", tabs: "タブ" }
  : { bar: "Code", frame: "Table", tabs: "Tabs" }

function nameParts(article) {
  article.querySelectorAll(".md-code__nav").forEach((bar, position) => {
    bar.setAttribute("aria-label", `${called.bar} ${position + 1}`)
  })
  nameScrolling(article.querySelectorAll(".md-typeset__scrollwrap"), called.frame)
  nameScrolling(article.querySelectorAll(".tabbed-labels"), called.tabs)
}

function nameScrolling(parts, word) {
  parts.forEach((part, position) => {
    const named = { tabindex: "0", role: "region", "aria-label": `${word} ${position + 1}` }
    for (const [name, value] of Object.entries(named)) {
      if (part.scrollWidth > part.clientWidth) part.setAttribute(name, value)
      else part.removeAttribute(name)
    }
  })
}

document.addEventListener("DOMContentLoaded", () => {
  const article = document.querySelector("article")
  if (!article) return
  const again = () => nameParts(article)
  new MutationObserver(again).observe(article, { childList: true, subtree: true })
  addEventListener("resize", again)
  again()
})
