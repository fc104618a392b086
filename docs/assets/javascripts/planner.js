// The planner of upgrades: reads the form, plans in this browser, and keeps the question in the address. Loaded by
// scripts/hooks/planner.py on the page that has the form. Without this script the ready-made plans stand there.

import { read } from "./common/data.js"
import { plan } from "./planner/plan.js"
import { parts, prose, sentences } from "./planner/show.js"

const LONGEST = 40 // as the fields say; an address may hold more

const box = document.querySelector(".planner")
const form = box?.querySelector("form")
const said = box?.querySelector(".planner-said")
const shown = box?.querySelector(".planner-plan")
const share = box?.querySelector(".planner-share")
const switches = [...document.querySelectorAll("a.language-switch")].map((link) => [link, link.href])

let known // the data, once fetched

/** Return what the form says, without what says nothing. */
function question() {
  const filled = [...new FormData(form)].map(([name, value]) => [name, value.trim()])
  const isTold = ([name, value]) => value && !(name === "client" && value === "any")
  return new URLSearchParams(filled.filter(isTold))
}

/** Put a question into the form; what no field offers is left out. */
function fillIn(asked) {
  form.reset()
  for (const name of ["have", "want"]) form.elements[name].value = (asked.get(name) ?? "").slice(0, LONGEST)
  for (const name of ["python", "client"]) {
    const offered = [...form.elements[name].options].some(({ value }) => value === asked.get(name))
    if (offered) form.elements[name].value = asked.get(name)
  }
  for (const boxed of form.elements.touch) boxed.checked = asked.getAll("touch").includes(boxed.value)
}

function show() {
  const asked = {
    have: form.elements.have.value,
    want: form.elements.want.value,
    python: form.elements.python.value,
    client: form.elements.client.value,
    touches: question().getAll("touch"),
  }
  const made = plan(asked, known)
  said.replaceChildren(...sentences(made, asked, known).flatMap((sentence) => [...prose(sentence), known.words.gap]))
  shown.replaceChildren(...parts(made, asked, known))
  share.hidden = !made.direction
  share.querySelector("[role=status]").textContent = ""
}

function clear() {
  said.replaceChildren()
  shown.replaceChildren()
  share.hidden = true
}

/** Let the address, and the way to the other language, ask what the form asks. */
function remember() {
  const asked = question()
  history.pushState({}, "", asked.size ? `?${asked}` : location.pathname)
  carry()
}

function carry() {
  for (const [link, address] of switches) link.href = address + location.search
}

function recall() {
  fillIn(new URLSearchParams(location.search))
  carry()
  if (form.elements.have.value) show()
  else clear()
}

async function copy(told) {
  const { copied, copy_failed: failed } = known.words
  told.textContent = await navigator.clipboard.writeText(location.href).then(() => copied, () => failed)
}

async function start() {
  try {
    known = await read(box.dataset.data)
  } catch {
    box.querySelector(".planner-plain").textContent = box.dataset.failed
    return
  }
  const releases = known.releases.filter(([, isUsable]) => isUsable).reverse()
  form.querySelector("datalist").append(...releases.map(([version]) => new Option("", version)))
  form.hidden = false
  box.querySelector(".planner-plain").hidden = true
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    show()
    remember()
  })
  share.addEventListener("click", ({ target }) => {
    if (target.dataset.do === "copy") copy(share.querySelector("[role=status]"))
    if (target.dataset.do === "print") print()
  })
  addEventListener("popstate", recall)
  recall()
}

if (box) start()
