// Opens each address in a frame, as many at a time as `together`, does there what readers do, and gives back for each
// what is wrong with it; `signatures` are all shapes of elements that were met outside of Markdown, each once.
async ({ addresses, together, isDeep }) => {
  const wrong = [];
  const signatures = new Set();
  const inProse = new Set();
  const FINE = new Set(["http:", "https:", "mailto:"]);
  const ACTIVE = "iframe, object, embed, applet, base, frame, frameset, portal, math, foreignObject, animate, set, use, meta[http-equiv]";
  const EVENTS = ["pointerover", "mouseover", "mouseenter", "mousemove", "focus", "focusin", "pointerdown", "mousedown", "mouseup",
    "click", "auxclick", "keydown", "input", "change", "toggle", "animationstart", "transitionend", "error", "load", "submit"];

  const shape = (element) => {
    const names = [...element.attributes].map(({ name, value }) =>
      name === "class" ? "class=" + value.replace(/\d+/g, "#") : name === "role" ? "role=" + value : name).sort();
    return element.nodeName + "[" + names.join(" ") + "]";
  };

  const look = (address, window) => {
    const say = (what, element) => wrong.push(address + ": " + what + (element ? ": " + element.outerHTML.slice(0, 200) : ""));
    const document = window.document;
    for (const element of document.querySelectorAll("*")) {
      const around = element.closest(".mp-prose");
      if (around && around !== element) inProse.add(shape(element));
      else signatures.add(shape(element.parentElement || element) + ">" + shape(element));
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || name === "srcdoc" || name === "ping" || name === "formaction") say("an attribute", element);
        if (/^(href|src|action|data|xlink:href|poster|cite|background)$/.test(name)) {
          const to = new URL(value, document.baseURI);
          if (element.matches(".md-search__options a")) continue; // of the theme, which says `javascript:void(0)`
          if (!FINE.has(to.protocol)) say("an address", element);
          if (name !== "href" && to.origin !== location.origin) say("something fetched", element);
        }
      }
    }
    for (const element of document.querySelectorAll("article script, article style, article link, article img, " + ACTIVE))
      if (!element.matches("head > meta[http-equiv=refresh], meta[charset]") || element.closest("article")) say("an element", element);
    if (!isDeep) return;
    window.addEventListener("click", (event) => event.preventDefault());
    window.addEventListener("submit", (event) => event.preventDefault());
    for (const element of document.querySelectorAll("article *, title, header *, nav *, footer *"))
      for (const name of EVENTS) element.dispatchEvent(new window.MouseEvent(name, { bubbles: name !== "load", cancelable: true }));
  };

  const visit = (address) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.width = 1200;
    frame.onload = () => {
      try {
        look(address, frame.contentWindow);
      } catch (error) {
        wrong.push(address + ": " + error);
      }
      frame.remove();
      done();
    };
    frame.src = address;
    document.body.append(frame);
  });

  const left = [...addresses];
  const worker = async () => {
    while (left.length) await visit(left.pop());
  };
  await Promise.all(Array.from({ length: together }, worker));
  return { wrong, signatures: [...signatures], inProse: [...inProse] };
};
