// What the search dialog searches with; site/search.js loads it when the dialog is first opened.
import { prepare, search } from "./search/engine.js"

window.siteSearch = { prepare, search }
