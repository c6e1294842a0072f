/* Leaves of rows and items that are alike the first ten beside each other: by keyboard, the eleventh is as the tenth. */
() => {
  const MOST = 10
  for (const list of document.querySelectorAll("article :is(tbody, ul, ol, dl)")) {
    const met = new Map()
    for (const item of [...list.children]) {
      const alike = `${item.tagName}.${item.className}`
      met.set(alike, (met.get(alike) ?? 0) + 1)
      if (met.get(alike) > MOST) item.remove()
    }
  }
}
