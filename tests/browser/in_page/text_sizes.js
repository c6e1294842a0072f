/* The font size of every element inside the article that holds text of its own, in document order; drawings scale whole. */
() => {
  const own_text = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
  return [...document.querySelectorAll("article *")]
    .filter(element => !element.closest("svg, .mp-hidden, .torn-mark") && own_text(element) && element.checkVisibility())
    .map(element => [
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`,
      parseFloat(getComputedStyle(element).fontSize),
    ])
}
