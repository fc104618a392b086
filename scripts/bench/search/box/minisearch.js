// MiniSearch with the settings that its manual shows, over the sections of the site; a page stands where its
// best section does.
import MiniSearch from "./minisearch/index.js"

const LIMIT = 10
const EXCERPT = 120

export async function begin(asked) {
  const sections = await (await fetch(`./sections-${asked.get("language")}.json`)).json()
  const how = asked.get("how") === "words" ? { tokenize: words(asked.get("language")) } : {}
  const index = new MiniSearch({
    fields: ["title", "heading", "text"],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    ...how,
  })
  index.addAll(sections)
  return async (query) => {
    const pages = new Map()
    for (const { id } of index.search(query)) {
      const { url, title, text } = sections[id]
      if (!pages.has(url)) pages.set(url, { url, title, excerpt: text.slice(0, EXCERPT) })
      if (pages.size === LIMIT) break
    }
    return [...pages.values()]
  }
}

function words(language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" })
  return (text) => Array.from(segmenter.segment(text), (part) => part.isWordLike && part.segment).filter(Boolean)
}
