// A field and a list. What it searches with is loaded when the field is first entered; while a search runs,
// what is typed waits, and only the newest of it is searched for then.
const asked = new URLSearchParams(location.search)
document.documentElement.lang = asked.get("language")

const field = document.querySelector("input")
const list = document.querySelector("ol")
let engine
let running = false
let due = false

const ready = () => (engine ||= import(`./${asked.get("engine")}.js`).then((module) => module.begin(asked)))

field.addEventListener("focus", ready)
field.addEventListener("input", async () => {
  due = true
  if (running) return
  running = true
  const search = await ready()
  while (due) {
    due = false
    const query = field.value
    show(query, query.trim() ? await search(query) : [])
  }
  running = false
})

function show(query, found) {
  list.replaceChildren(...found.map(entry))
  list.dataset.query = query
}

function entry({ url, title, excerpt }) {
  const item = document.createElement("li")
  const link = document.createElement("a")
  link.href = new URL(url, new URL("..", import.meta.url))
  link.append(title, document.createElement("br"), excerpt)
  item.append(link)
  return item
}
