// What a machine can judge of a page's layout. The window has to be as tall as the page, so that every point of it can
// be asked for what lies there. Returns faults as {rule, where, what}; lengths are in CSS pixels.
() => {
  const SLACK = 1.5 // rounding, and edges that anti-aliasing hides
  const TARGET = 24 // WCAG 2.2, 2.5.8
  const SMALLEST = 12
  const SMALLEST_CODE = 11.5 // the letters of fixed-width type are larger than others of the same size
  const SMALLEST_RAISED = 9.5 // sup, sub and rt are small by their nature
  const HIDDEN = 2 // a box of this size or less is there for screen readers alone
  const INTERACTIVE = `a[href], button, input:not([type=hidden]), select, textarea, summary, label[for], [tabindex="0"],
    [role=button], [role=checkbox], [role=link], [role=menuitem], [role=option], [role=radio], [role=switch], [role=tab]`
  const PAINTED = "img, svg, video, canvas, iframe, input, textarea, select, button, progress, meter"

  const page = document.documentElement
  const width = page.clientWidth
  const faults = []
  const styles = new Map()
  const away = new Map()

  const style = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element))
    return styles.get(element)
  }

  function where(element) {
    if (element === page) return "html"
    const steps = []
    for (let at = element; at && at !== page && steps.length < 4; at = at.parentElement) {
      const named = at.id ? `#${CSS.escape(at.id)}` : [...at.classList].slice(0, 2).map((name) => `.${CSS.escape(name)}`).join("")
      steps.unshift(at.localName + named)
      if (at.id) break
    }
    return steps.join(" > ")
  }

  const isClear = (colour) => /^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/.test(colour)
  const shown = (text) => text.replace(/\s+/g, " ").trim().slice(0, 40)
  const fault = (rule, element, what) => faults.push({ rule, where: where(element), what })

  const isVisible = (element) => !isPutAway(element)
    && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })

  function isPutAway(element) {
    if (!element || element === page) return false
    if (!away.has(element)) {
      const { clipPath, clip, overflow, position } = style(element)
      const box = element.getBoundingClientRect()
      const isTiny = overflow !== "visible" && (box.width <= HIDDEN || box.height <= HIDDEN)
      const isClipped = clipPath !== "none" || (clip !== "auto" && position === "absolute")
      away.set(element, isTiny || isClipped || isPutAway(element.parentElement))
    }
    return away.get(element)
  }

  const scrolls = (element, axis) => ["auto", "scroll"].includes(style(element)[`overflow${axis}`])
  const cuts = (element, axis) => ["hidden", "clip"].includes(style(element)[`overflow${axis}`])

  function* ancestors(element) {
    // What is fixed or laid in the top layer has no frame but the window; what is absolute skips to its container.
    let at = element
    while (at && at !== document.body && at !== page) {
      yield at
      const { position } = style(at)
      if (position === "fixed") return
      at = position === "absolute" ? at.offsetParent : at.parentElement
    }
  }

  /** Return the part of a box that boxes which scroll show of it; nothing when they show none. */
  function inView(element, box) {
    let { left, top, right, bottom } = box
    for (const at of ancestors(element)) {
      if (at === element || !(scrolls(at, "X") || scrolls(at, "Y"))) continue
      const frame = at.getBoundingClientRect()
      left = Math.max(left, frame.left), right = Math.min(right, frame.right)
      top = Math.max(top, frame.top), bottom = Math.min(bottom, frame.bottom)
    }
    return right - left > SLACK && bottom - top > SLACK ? { left, top, right, bottom } : undefined
  }

  // Text, line by line. What lies beside the page on the left or above it is put away, as a closed drawer is.
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!node.data.trim() || element.closest("script, style, noscript, template, option, svg") || !isVisible(element)) continue
    // Where spaces are kept, one at the end of a line hangs out of it and harms nobody.
    const words = style(element).whiteSpaceCollapse.includes("preserve") ? node.data.matchAll(/\S+/g) : node.data.matchAll(/.+/gs)
    for (const { index, 0: word } of words) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      for (const box of range.getClientRects()) {
        if (box.width > 0 && box.right > 0 && box.bottom > 0) lines.push({ element, box, text: shown(node.data) })
      }
    }
  }

  // 1. The page does not scroll sideways.
  const over = Math.max(page.scrollWidth, document.body.scrollWidth) - width
  if (over > 0) {
    fault("the page scrolls sideways", page, `by ${over}`)
    const out = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width + SLACK)
    for (const element of out.filter((one) => ![...ancestors(one)].some((at) => scrolls(at, "X") || cuts(at, "X"))).slice(0, 5)) {
      fault("sticks out of the page", element, `by ${Math.round(element.getBoundingClientRect().right - width)}`)
    }
  }

  // 2. No text is cut, and nothing is wider than its frame unless the frame scrolls.
  const hasFrame = (element) => {
    const { backgroundColor, borderLeftWidth, borderRightWidth, display } = style(element)
    if (display === "inline" || display === "contents") return false
    return !isClear(backgroundColor) || parseFloat(borderLeftWidth) > 0 || parseFloat(borderRightWidth) > 0 || element.matches("article, main, header, footer, nav, aside, td, th")
  }

  /** Report what is wrong with a box, and return whether it is cut. */
  function judgeFrames(box, element, what) {
    for (const at of ancestors(element)) {
      if (at === element && element.matches(PAINTED)) continue
      const frame = at.getBoundingClientRect()
      const left = frame.left - box.left, right = box.right - frame.right
      if (scrolls(at, "X")) return false
      // A line's box holds room above and below its letters, which may be cut without loss.
      const room = parseFloat(style(element).fontSize) * 0.3
      const above = frame.top - box.top, below = box.bottom - frame.bottom
      const beside = Math.round(Math.max(left, right)), outside = Math.round(Math.max(above, below))
      const isCut = (cuts(at, "X") && Math.max(left, right) > SLACK) || (cuts(at, "Y") && Math.max(above, below) > room)
      if (isCut) fault("text is cut", element, `${what}: ${beside} beside, ${outside} above or below ${where(at)}`)
      else if (hasFrame(at) && Math.max(left, right) > SLACK) fault("wider than its frame", element, `${what}: by ${beside}, out of ${where(at)}`)
      else continue
      return isCut
    }
    return false
  }

  for (const line of lines) line.isCut = judgeFrames(line.box, line.element, `“${line.text}”`)
  for (const element of document.body.querySelectorAll(`table, pre, ${PAINTED}`)) {
    if (element.closest("svg") !== (element.localName === "svg" ? element : null) || !isVisible(element)) continue
    const box = element.getBoundingClientRect()
    if (box.width > 0 && box.right > 0 && box.bottom > 0) judgeFrames(box, element.localName === "table" || element.localName === "pre" ? element.parentElement : element, element.localName)
  }

  // 3. No text lies under another element.
  const paints = (element, x, y) => {
    const isFilled = (pseudo) => {
      const { backgroundColor, backgroundImage, content } = getComputedStyle(element, pseudo)
      return (!pseudo || content !== "none") && (!isClear(backgroundColor) || backgroundImage !== "none")
    }
    if (!isVisible(element)) return false
    if (element.closest(PAINTED) || isFilled() || isFilled("::before") || isFilled("::after")) return true
    return lines.some((line) => line.element === element && x > line.box.left && x < line.box.right && y > line.box.top && y < line.box.bottom)
  }
  for (const { element, box, text } of lines.filter(({ isCut }) => !isCut)) {
    const seen = inView(element, box)
    // Of a letter that a scrolling frame shows a sliver of, nothing can be asked.
    if (!seen || seen.right - seen.left < 4) continue
    const middle = (seen.top + seen.bottom) / 2
    const inset = Math.min(3, (seen.right - seen.left) / 4)
    for (const x of [seen.left + inset, (seen.left + seen.right) / 2, seen.right - inset]) {
      const top = document.elementFromPoint(x, middle)
      if (!top || top.contains(element) || element.contains(top) || !paints(top, x, middle)) continue
      fault("text lies under another element", element, `“${text}”: under ${where(top)}`)
      break
    }
  }

  // 4. Targets are 24 by 24, or lie in a line of text, or have room around them.
  const union = (boxes) => boxes.filter((box) => box.width > 0 && box.height > 0).reduce((one, other) => ({
    left: Math.min(one.left, other.left), top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom),
  }), { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity })
  const isInText = (element) => {
    if (element.matches("button, input, select, textarea") || !style(element).display.startsWith("inline")) return false
    let block = element.parentElement
    while (block && style(block).display === "inline") block = block.parentElement
    const letters = (part) => part.textContent.replace(/\s/g, "").length
    const outermost = [...block.querySelectorAll(INTERACTIVE)].filter((one) => !block.contains(one.parentElement.closest(INTERACTIVE)))
    return letters(block) > outermost.reduce((sum, one) => sum + letters(one), 0)
  }
  const targets = [...document.querySelectorAll(INTERACTIVE)]
    .filter((element) => isVisible(element) && !element.disabled && !(element.matches("label") && element.control && isVisible(element.control)))
    .map((element) => ({ element, box: union([element, ...(element.labels ?? [])].flatMap((one) => [...one.getClientRects(), ...[...one.querySelectorAll("*")].map((part) => part.getBoundingClientRect())])) }))
    .filter(({ element, box }) => box.right > 0 && box.bottom > 0 && box.left < width && inView(element, box))
  for (const one of targets) {
    one.isSmall = one.box.right - one.box.left < TARGET - 0.5 || one.box.bottom - one.box.top < TARGET - 0.5
    one.centre = [(one.box.left + one.box.right) / 2, (one.box.top + one.box.bottom) / 2]
  }
  for (const one of targets.filter(({ isSmall, element }) => isSmall && !isInText(element))) {
    const [x, y] = one.centre
    const near = targets.find(({ element, box, isSmall, centre }) => {
      if (element === one.element || element.contains(one.element) || one.element.contains(element)) return false
      if (isSmall) return Math.hypot(centre[0] - x, centre[1] - y) < TARGET - 0.5
      return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < TARGET / 2 - 0.5
    })
    const size = `${Math.round(one.box.right - one.box.left)} by ${Math.round(one.box.bottom - one.box.top)}`
    if (near) fault("a target is too small", one.element, `“${shown(one.element.textContent || one.element.name || "")}”: ${size}, close to ${where(near.element)}`)
  }

  // 5. No type is smaller than 12 pixels; text in a drawing counts as it is shown.
  for (const { element, text } of lines) {
    const size = parseFloat(style(element).fontSize)
    const raised = element.closest("sup, sub, rt"), code = element.closest("code, kbd, samp, pre")
    if (size < (raised ? SMALLEST_RAISED : code ? SMALLEST_CODE : SMALLEST) - 0.05) fault("type is too small", element, `“${text}”: ${size.toFixed(1)}`)
  }
  for (const element of document.querySelectorAll("svg text, svg tspan")) {
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("")
    const size = parseFloat(style(element).fontSize) * (element.getScreenCTM()?.a ?? 1)
    if (text.trim() && isVisible(element) && size < SMALLEST - 0.05) fault("type is too small", element, `“${shown(text)}”: ${size.toFixed(1)}`)
  }

  return { faults, judged: { lines: lines.length, targets: targets.length } }
}
