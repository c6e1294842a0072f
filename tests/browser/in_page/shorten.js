/* Leaves of rows, items and stops that are alike the first ten each: by keyboard, the eleventh is as the tenth. */
() => {
  const MOST = 10
  const firstFew = () => {
    const met = new Map()
    return alike => met.set(alike, (met.get(alike) ?? 0) + 1).get(alike) <= MOST
  }
  for (const list of document.querySelectorAll("article :is(tbody, ul, ol, dl)")) {
    const stays = firstFew()
    for (const item of [...list.children]) if (!stays(`${item.tagName}.${item.className}`)) item.remove()
  }
  // Those of the navigation and the contents, too, which fill most of a long page's walk
  const isStop = firstFew()
  for (const stop of document.querySelectorAll("a[href], button, summary, input, label[tabindex]")) {
    const around = [stop, stop.parentElement, stop.parentElement.parentElement]
    if (!isStop(around.map(each => each.tagName + "." + each.className).join(" in "))) stop.tabIndex = -1
  }
}
