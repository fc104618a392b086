// Material asks for <alternate>/sitemap.xml, a file that no page has, wherever it sees an alternate link once the
// document is ready. The links are renamed until that moment is over.
const alternates = [...document.querySelectorAll("link[rel=alternate]")]
for (const link of alternates) link.rel = "alternate-later"
document.addEventListener("DOMContentLoaded", () => {
  for (const link of alternates) link.rel = "alternate"
})
