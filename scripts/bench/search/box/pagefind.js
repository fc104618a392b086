// Pagefind by its JavaScript API: ten pages, each with the excerpt that it fetches for it.
const LIMIT = 10

export async function begin(asked) {
  const pagefind = await import("./pagefind/pagefind.js")
  await pagefind.options({ baseUrl: "/", noWorker: asked.get("how") === "in-page" })
  await pagefind.init()
  return async (query) => {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, LIMIT).map((result) => result.data()))
    return pages.map((page) => ({
      url: page.url.replace(/^\//, ""),
      title: page.meta.title || page.url,
      excerpt: page.plain_excerpt,
    }))
  }
}
