// Belongs to the offline copy alone. Links that scripts make lead to folders, as on a server; from the file system
// each needs the name of the file, given before the reader can see or follow it.

function name(event) {
  const link = event.target.closest?.("a[href]")
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html"
}

for (const moment of ["pointerover", "focusin", "click"]) addEventListener(moment, name, true)
