// Opens each address in a frame, a few at a time, looks at what stands there, and with `isHandled` does what a reader's
// hand does to every element. Gives back what is wrong, and all shapes of elements outside of Markdown, each once.
async ({ addresses, isHandled }) => {
  const wrong = [];
  const shapes = new Set();
  const FINE = new Set(["http:", "https:", "mailto:"]);
  const ACTIVE =
    "iframe, object, embed, applet, base, frame, frameset, portal, math, foreignObject, animate, set, use, " +
    "meta[http-equiv], article :is(script, style, link, img, video, audio, input:not([type=search]):not([type=checkbox]), form)";
  const EVENTS = [
    "pointerover", "pointerenter", "mouseover", "mouseenter", "mousemove", "focus", "focusin", "pointerdown", "mousedown",
    "mouseup", "click", "auxclick", "contextmenu", "keydown", "beforeinput", "input", "change", "toggle", "beforetoggle",
    "animationstart", "transitionend", "wheel", "scroll", "error", "submit",
  ];
  const FETCHED = ["src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "srcdoc"];

  const shape = (element) => {
    const told = ({ name, value }) => (name === "class" ? "class=" + value.replace(/\d+/g, "#") : name);
    return element.nodeName + "[" + [...element.attributes].map(told).sort().join(" ") + "]";
  };

  const look = (address, document) => {
    const say = (what, element) => wrong.push(`${address}: ${what}: ${element.outerHTML.slice(0, 200)} in ${shape(element.parentElement)}`);
    for (const element of document.querySelectorAll("*")) {
      const prose = element.closest(".mp-prose");
      if (!prose || prose === element) shapes.add(shape(element.parentElement || element) + ">" + shape(element));
      for (const { name, value } of element.attributes) {
        if (/^on/.test(name)) say("a handler", element);
        if (FETCHED.includes(name) && new URL(value, document.baseURI).origin !== location.origin) say("a request", element);
      }
      // The theme says `javascript:void(0)` for the button that shares a search
      const to = element.getAttribute("href") ?? element.getAttribute("xlink:href");
      if (to !== null && !element.closest(".md-search__options") && !FINE.has(new URL(to, document.baseURI).protocol))
        say("an address", element);
      if (element.matches(ACTIVE)) say("an element", element);
    }
  };

  const handle = (window) => {
    for (const name of ["click", "submit", "auxclick"])
      window.addEventListener(name, (event) => event.preventDefault());
    for (const element of window.document.querySelectorAll("article *, header *, nav *, footer *"))
      for (const name of EVENTS) element.dispatchEvent(new window.MouseEvent(name, { bubbles: true, cancelable: true }));
  };

  const visit = (address) =>
    new Promise((done) => {
      const frame = document.createElement("iframe");
      frame.width = 1400; // with all of the theme's sidebars
      frame.onload = async () => {
        frame.onload = null;
        const { contentDocument, contentWindow } = frame;
        look(address, contentDocument);
        if (isHandled) {
          handle(contentWindow);
          await new Promise((later) => setTimeout(later, 50));
          look(address, contentDocument);
        } else {
          // What is harmless when it is read may not be when it is written and read once more
          const article = contentDocument.querySelector("article");
          if (!article) wrong.push(`${address}: no article`);
          else for (const _ of [1, 2]) article.innerHTML = article.innerHTML;
          look(address, contentDocument);
        }
        frame.remove();
        done();
      };
      frame.src = address;
      document.body.append(frame);
    });

  const left = [...addresses];
  const one = async () => {
    while (left.length) await visit(left.pop());
  };
  await Promise.all([one(), one(), one()]);
  return { wrong, shapes: [...shapes] };
};
