// What every page can do with scripts; without them it is read all the same.
import { chooseScheme } from "./site/scheme.js"
import { offerCopies } from "./site/copy.js"
import { rememberTabs } from "./site/tabs.js"
import { fitFrames } from "./site/frames.js"
import { followOutline } from "./site/outline.js"
import { explainTerms } from "./site/terms.js"
import { offerSearch } from "./site/search.js"

chooseScheme(document.querySelector(".scheme"))
offerCopies(document.querySelectorAll("article .highlight"))
rememberTabs(document.querySelectorAll(".tabbed-set"))
fitFrames(document.querySelectorAll("article :is(.table-frame, pre, .tabbed-labels, figure, p:has(> .diagram), .behaviour)"))
followOutline(document.querySelector("nav.outline"))
explainTerms(document.querySelector("article"))
offerSearch(document.querySelector(".search-open"))
