/* For each text in a drawing inside `.mp-page`: its words and its contrast (WCAG 2.2, 1.4.3) against what lies behind it.

   Behind it are the grounds of the elements around the drawing, and every filled shape that is painted before the text
   and touches it. Where it touches several, the worst counts. A ground that is a picture has no one colour: contrast 0. */
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const colour = css => { // any colour CSS can write → red, green, blue (0 to 255) and opacity
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, opacity / 255]
  }
  const over = ([r, g, b, opacity], [under_r, under_g, under_b]) => [
    r * opacity + under_r * (1 - opacity), g * opacity + under_g * (1 - opacity), b * opacity + under_b * (1 - opacity), 1]
  const luminance = ([...rgb]) => rgb.slice(0, 3).map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0)
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const opacity = element => { // of everything from the drawing inwards
    let product = 1
    for (let each = element; each && each.tagName !== "HTML"; each = each.parentElement)
      product *= parseFloat(getComputedStyle(each).opacity)
    return product
  }
  const filled = element => {
    const css = getComputedStyle(element)
    if (css.fill === "none") return null
    const [r, g, b, a] = colour(css.fill)
    return [r, g, b, a * parseFloat(css.fillOpacity) * opacity(element)]
  }
  const ground = element => {
    const grounds = []
    for (let each = element; each; each = each.parentElement) {
      const css = getComputedStyle(each)
      if (css.backgroundImage !== "none") return null
      grounds.push(colour(css.backgroundColor))
      if (grounds.at(-1)[3] === 1) break
    }
    return grounds.reduceRight((under, each) => over(each, under), colour("white"))
  }
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  const holds = (a, b) => a.left <= b.left && a.right >= b.right && a.top <= b.top && a.bottom >= b.bottom

  const texts = [...document.querySelectorAll(".mp-page svg text")].filter(text => text.textContent.trim() && text.checkVisibility())
  return texts.map(text => {
    const words = text.textContent.trim().replace(/\s+/g, " ")
    const drawing = text.closest("svg"), box = text.getBoundingClientRect(), fill = filled(text), paper = ground(drawing)
    if (!paper || !fill) return [words, 0]
    let behind = [paper]
    for (const shape of drawing.querySelectorAll("rect, circle, ellipse, path, polygon")) {
      if (shape.closest("defs, clipPath, mask") || text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_FOLLOWING) continue
      const paint = filled(shape)
      if (!paint || paint[3] === 0 || !touch(shape.getBoundingClientRect(), box)) continue
      const covered = behind.map(each => over(paint, each))
      // Only a rectangle is as large as its box
      behind = shape.tagName === "rect" && holds(shape.getBoundingClientRect(), box) ? covered : [...behind, ...covered]
    }
    return [words, Math.min(...behind.map(each => contrast(over(fill, each), each)))]
  })
}
