/* The texts of the article that cannot be read as the page is: a sentence for each. What is folded up can be unfolded,
   the sign for a heading's own link shows under the pointer, of the two drawings of a graph the one that fits shows,
   and the label of a control shows where the control is of use. */
() => {
  const unreadable = []
  for (const graphs of document.querySelectorAll("article .mp-graphs"))
    if (![...graphs.querySelectorAll(".mp-graph text")].some(text => text.checkVisibility()))
      unreadable.push(`invisible: both drawings of a graph`)
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!node.data.trim() || element.closest("script, style, template, noscript, title, desc, .headerlink, .mp-graph, label")) continue
    const folded = element.closest("details:not([open])")
    if (folded && element.closest("summary")?.parentElement !== folded) continue
    const words = `${element.tagName.toLowerCase()}.${element.className} “${node.data.trim().slice(0, 40)}”`
    const range = document.createRange()
    range.selectNodeContents(node)
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) unreadable.push(`invisible: ${words}`)
    else if (![...range.getClientRects()].some(line => line.width && line.height)) unreadable.push(`without size: ${words}`)
  }
  return unreadable
}
