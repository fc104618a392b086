// Reads the site's own data. A browser refuses fetch() on pages opened from the file system, so the offline copy has
// each JSON file as a script too, made by scripts/offline.

import { loaded } from "./loaded.js"

export async function read(address) {
  if (location.protocol === "file:") return (await loaded(`${address}.js`)).data
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}
