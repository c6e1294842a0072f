/* Puts a tiny word at the start and at the end of each item that must not be torn, and gives back what they are called.

   The words stand outside the flow, so nothing moves: `zqa7z` where item 7 begins and `zqb7z` where it ends. */
selector => {
  const style = document.createElement("style")
  style.textContent = `
    .torn-mark.torn-mark { position: absolute; inset-inline-start: 0; font: 1px/1px sans-serif; white-space: nowrap; color: #000 }
    .torn-mark.torn-mark-start { top: 0 }
    .torn-mark.torn-mark-end { bottom: 1px }`
  document.head.append(style)

  // First all questions, then all changes: the browser would lay the page out anew for each question after a change
  const items = [...document.querySelectorAll(selector)].filter(item => item.checkVisibility()).map(item => {
    // A row is as high as its cells, and one of a grid as the words in it: what stands outside the flow of a grid is
    // printed where the grid begins
    const isGrid = getComputedStyle(item).display === "grid"
    const where = item.tagName === "TR" ? item.firstElementChild : isGrid ? item.lastElementChild : item
    const words = item.textContent.trim().replace(/\s+/g, " ").slice(0, 60)
    const placed = getComputedStyle(where).position !== "static"
    return { where, placed, name: `${item.tagName.toLowerCase()}.${item.className}: ${words}` }
  })
  const mark = (where, word, edge) => {
    const span = document.createElement("span")
    span.textContent = word
    span.className = `torn-mark torn-mark-${edge}`
    where.append(span)
  }
  items.forEach(({ where, placed }, number) => {
    if (!placed) where.style.position = "relative"
    mark(where, `zqa${number}z`, "start")
    mark(where, `zqb${number}z`, "end")
  })
  return items.map(item => item.name)
}
