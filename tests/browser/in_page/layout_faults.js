/* What stands over something else, is cut, or stands beside the page, inside `.mp-page`: a sentence for each fault.

   Only what a reader sees counts: what is scrolled out of sight inside a region of its own is clipped first. */
() => {
  const TOLERANCE = 2 // pixels: borders that share a line, rounding
  const root = document.querySelector(".mp-page")
  if (!root) return []

  const shown = element =>
    element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })
  const aside = element => element.closest(".mp-hidden, [aria-hidden=true], title, desc") !== null
  const name = element =>
    element.tagName.toLowerCase() + [...element.classList].map(each => "." + each).join("") +
    " “" + element.textContent.trim().replace(/\s+/g, " ").slice(0, 40) + "”"
  const style = new Map()
  const styled = element => style.get(element) ?? style.set(element, getComputedStyle(element)).get(element)
  const out_of_flow = element => {
    for (let each = element; each !== root; each = each.parentElement)
      if (["sticky", "fixed"].includes(styled(each).position)) return true
    return false
  }

  // The part of a box that the scrolling regions and clipping boxes around it leave to be seen
  const clips = new Map()
  const clip = element => {
    if (!element || element === root.parentElement) return { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
    if (!clips.has(element)) {
      const above = clip(element.parentElement)
      const { overflowX, overflowY } = styled(element)
      const box = element.getBoundingClientRect()
      clips.set(element, {
        left: overflowX === "visible" ? above.left : Math.max(above.left, box.left),
        right: overflowX === "visible" ? above.right : Math.min(above.right, box.right),
        top: overflowY === "visible" ? above.top : Math.max(above.top, box.top),
        bottom: overflowY === "visible" ? above.bottom : Math.min(above.bottom, box.bottom),
      })
    }
    return clips.get(element)
  }
  const seen = (box, element) => {
    const frame = clip(element)
    const left = Math.max(box.left, frame.left), right = Math.min(box.right, frame.right)
    const top = Math.max(box.top, frame.top), bottom = Math.min(box.bottom, frame.bottom)
    return right - left > 0.5 && bottom - top > 0.5 ? { left, right, top, bottom } : null
  }

  const texts = [] // every line of every text
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!node.data.trim() || aside(element) || !shown(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      const box = seen(line, element.closest("svg") ?? element)
      if (box) texts.push({ ...box, element, node, loose: out_of_flow(element) })
    }
  }

  const painted = element => {
    const css = styled(element)
    const edges = ["Top", "Right", "Bottom", "Left"]
    const framed = edges.every(edge => parseFloat(css[`border${edge}Width`]) > 0 && css[`border${edge}Style`] !== "none")
    return framed || css.backgroundImage !== "none" || !/, 0\)$|^transparent$/.test(css.backgroundColor)
  }
  const boxes = [] // cards, bars, pills: whatever has a frame or a ground of its own
  for (const element of root.querySelectorAll("*")) {
    if (element.closest("svg") || aside(element) || !shown(element) || !painted(element)) continue
    const box = seen(element.getBoundingClientRect(), element.parentElement)
    if (box) boxes.push({ ...box, element, loose: out_of_flow(element) })
  }

  const over = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left),
                          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)]
  const pairs = function* (some, others) {
    const lower = [...others].sort((a, b) => a.top - b.top)
    const tallest = Math.max(0, ...lower.map(each => each.bottom - each.top))
    for (const one of some) {
      let from = 0, to = lower.length
      while (from < to) { // the first that can reach down to `one`
        const middle = (from + to) >> 1
        if (lower[middle].top < one.top - tallest) from = middle + 1; else to = middle
      }
      for (let at = from; at < lower.length && lower[at].top < one.bottom; at++)
        if (lower[at] !== one && !one.loose && !lower[at].loose) yield [one, lower[at]]
    }
  }
  const faults = new Set()

  for (const [one, other] of pairs(texts, texts)) {
    if (one.node === other.node) continue
    const [wide, high] = over(one, other)
    // A line's box is taller than its letters; lines may share that rim
    const rim = Math.max(TOLERANCE, 0.3 * Math.min(one.bottom - one.top, other.bottom - other.top))
    if (wide > TOLERANCE && high > rim) faults.add(`text over text: ${[name(one.element), name(other.element)].sort().join(" and ")}`)
  }
  for (const [text, box] of pairs(texts, boxes)) {
    if (box.element.contains(text.element) || text.element.contains(box.element)) continue
    const [wide, high] = over(text, box)
    if (wide > TOLERANCE && high > Math.max(TOLERANCE, 0.3 * (text.bottom - text.top)))
      faults.add(`a box over text: ${name(box.element)} and ${name(text.element)}`)
  }
  for (const [one, other] of pairs(boxes, boxes)) {
    if (one.element.contains(other.element) || other.element.contains(one.element)) continue
    const [wide, high] = over(one, other)
    if (wide > TOLERANCE && high > TOLERANCE)
      faults.add(`a box over a box: ${[name(one.element), name(other.element)].sort().join(" and ")}`)
  }

  for (const element of root.querySelectorAll("*")) {
    if (aside(element) || !shown(element) || element.closest("svg")) continue
    const { overflowX, overflowY } = styled(element)
    const cutting = way => way === "hidden" || way === "clip"
    if (!element.textContent.trim()) continue
    if (cutting(overflowX) && element.scrollWidth > element.clientWidth + 1)
      faults.add(`cut at its side: ${name(element)}, ${element.scrollWidth} in ${element.clientWidth} pixels`)
    if (cutting(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.add(`cut at its foot: ${name(element)}, ${element.scrollHeight} in ${element.clientHeight} pixels`)
  }
  for (const drawing of root.querySelectorAll("svg")) {
    if (!shown(drawing)) continue
    const frame = drawing.getBoundingClientRect()
    for (const text of drawing.querySelectorAll("text")) {
      const box = text.getBoundingClientRect()
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        faults.add(`cut by its drawing: ${name(text)}`)
    }
  }
  for (const text of texts)
    if (text.left < -1 || text.right > document.documentElement.clientWidth + 1)
      faults.add(`beside the page: ${name(text.element)}`)

  return [...faults]
}
