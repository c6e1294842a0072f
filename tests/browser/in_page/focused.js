/* Where the focus is: what looks alike, words, link, extent in CSS pixels, whether one writes there, what hides it. */
() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  // Classes such as `mp-f9` only say where on the time axis something stands
  const classes = each => each.className.replace(/\bfocus-visible\b|\bmp-[a-z]+\d+\b/g, " ").trim().replace(/\s+/g, " ")
  const alike = [at, at.parentElement, at.parentElement.parentElement]
    .map(each => `${each.tagName}.${classes(each)}`).join(" in ")
  const words = (at.getAttribute("aria-label") || at.textContent || at.name || "").trim().replace(/\s+/g, " ").slice(0, 40)
  const writes = at.matches("textarea, input:not([type]), input[type=text], input[type=search]")

  // WCAG 2.2, 2.4.11: not entirely hidden by something that stands over it
  const hides = ({ left, top, right, bottom }) => {
    const places = [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]]
    const hits = places.map(([x, y]) => document.elementFromPoint(x, y))
    if (hits.some(hit => hit && (at.contains(hit) || hit.contains(at)))) return null
    return hits[0] ? `${hits[0].tagName}.${hits[0].className}` : "the edge of the window"
  }
  const lines = [...at.getClientRects()].filter(line => line.width && line.height)
  const hidden = lines.map(hides)
  const box = at.getBoundingClientRect()

  const margin = 80
  const left = Math.max(0, box.left - margin), top = Math.max(0, box.top - margin)
  const right = Math.min(innerWidth, box.right + margin), bottom = Math.min(innerHeight, box.bottom + margin)
  const inside = right > left && bottom > top
  const surroundings = inside ? { x: left, y: top, width: right - left, height: bottom - top }
                              : { x: 0, y: 0, width: innerWidth, height: innerHeight }
  return {
    alike, words, link: at.href ?? "", extent: box.width + box.height, writes, surroundings,
    hidden_by: hidden.length && hidden.every(each => each) ? hidden[0] : null,
  }
}
