/* Find: search, choose and sort in the table of features. The page brings words and controls in a template, the cells
   say what there is to choose, and the address keeps the state: #q=words&status=Planned&status=Idea&sort=-when */
(() => {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const { compare } = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });
  // What has no place of its own comes last, whichever way
  const order = (a, b, down) => !a - !b || (down ? compare(b, a) : compare(a, b));
  let read = () => {};

  function start() {
    const template = document.querySelector(".mp-find-parts");
    if (!template || document.querySelector(".mp-find")) return;
    const find = template.content.firstElementChild.cloneNode(true);
    const part = (name) => find.querySelector(".mp-find-" + name);
    const [search, among] = find.querySelectorAll("[type=search]");
    const [clear, button, panel, list] = ["clear", "choice", "options", "list"].map(part);
    const option = list.firstElementChild;
    const table = document.querySelector(".mp-features");
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: plain(row.textContent), has: [] }));
    let state = new URLSearchParams();
    let sorted = "";
    let words, open, later;

    const columns = [...table.tHead.rows[0].cells].map((head, at) => {
      const { key, choice } = head.dataset;
      const column = { key, head, at, title: head.textContent, ranks: new Map() };
      const sort = Object.assign(document.createElement("button"), { type: "button" });
      sort.append(...head.childNodes);
      sort.onclick = () => write("sort", sorted === key ? ["-" + key] : sorted === "-" + key ? [] : [key]);
      head.append(sort);
      if (choice == null) return column;
      for (const { row, has } of rows) {
        has[at] = [...new Set([...row.cells[at].querySelectorAll("bdi")].map((each) => each.textContent))];
        if (!has[at].length) has[at] = [""];
        for (const word of has[at]) column.ranks.set(word, row.cells[at].dataset.rank || word);
      }
      // Where all rows have the same there is nothing to choose
      if (column.ranks.size > 1) {
        column.button = button.cloneNode();
        column.button.onclick = () => unfold(open !== column && column);
      }
      return column;
    });
    const choices = columns.filter((column) => column.button);

    read = () => {
      const hash = location.hash.slice(1);
      // Without a sign of ours it is a place in the page
      if (!hash || hash.includes("=")) state = new URLSearchParams(hash);
      search.value = state.get("q") || "";
      show();
      fill();
    };

    function write(key, values, wait = 0) {
      state.delete(key);
      for (const value of values) state.append(key, value);
      show();
      if (open && open.key !== key) fill();
      clearTimeout(later);
      later = setTimeout(keep, wait, wait);
    }

    // Each choice is a step that can be gone back. Browsers allow few of them at once: what is typed is none, and waits
    function keep(wait) {
      const how = wait ? "replaceState" : "pushState";
      if (find.isConnected) history[how](history.state, "", String(state) ? "#" + state : location.pathname);
    }

    const fits = ({ text, has }, but) =>
      words.every((word) => text.includes(word)) &&
      choices.every(({ at, set }) => at === but || !set.length || set.some((value) => has[at].includes(value)));

    function show() {
      words = plain(search.value).split(/\s+/);
      for (const each of choices) {
        each.set = state.getAll(each.key);
        each.button.replaceChildren(each.title, ...each.set.map(told));
      }
      let shown = 0;
      for (const each of rows) shown += !(each.row.hidden = !fits(each));
      part("count").firstElementChild.textContent = shown;
      part("nothing").hidden = shown;
      clear.hidden = !String(state);
      sort(state.get("sort") || "");
    }

    function told(value) {
      const word = option.children[1].cloneNode(true);
      if (value) word.textContent = value;
      return word;
    }

    function sort(by) {
      if (by === sorted) return;
      sorted = by;
      const down = by[0] === "-";
      let all = rows.map(({ row }) => [row]);
      for (const { key, head, at } of columns) {
        head.removeAttribute("aria-sort");
        if (by.slice(down) !== key) continue;
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const place = ({ dataset, textContent }) => dataset.rank ?? textContent.trim();
        all = all.map(([row]) => [row, place(row.cells[at])]).sort((a, b) => order(a[1], b[1], down));
      }
      table.tBodies[0].append(...all.map(([row]) => row));
    }

    function unfold(column) {
      open = column;
      for (const each of choices) each.button.ariaExpanded = each === open;
      panel.remove();
      if (open) open.button.after(panel);
      among.value = "";
      fill();
    }

    // What would still be found, and what is set already, with how many rows have it
    function fill() {
      if (!open) return;
      panel.ariaLabel = open.title;
      const counts = new Map(open.set.map((value) => [value, 0]));
      for (const row of rows)
        if (fits(row, open.at)) for (const value of row.has[open.at]) counts.set(value, (counts.get(value) || 0) + 1);
      const values = [...counts.keys()].sort((a, b) => order(open.ranks.get(a) ?? a, open.ranks.get(b) ?? b));
      list.replaceChildren(...values.map((value) => {
        const label = option.cloneNode(true);
        Object.assign(label.firstElementChild, { value, checked: open.set.includes(value) });
        label.children[1].replaceWith(told(value));
        label.lastElementChild.textContent = counts.get(value);
        return label;
      }));
      among.parentNode.hidden = values.length < 15;
      narrow();
    }

    function narrow() {
      const wanted = plain(among.value);
      for (const label of list.children) label.hidden = !plain(label.children[1].textContent).includes(wanted);
    }

    button.replaceWith(...choices.map((each) => each.button));
    unfold();
    search.oninput = () => write("q", search.value ? [search.value] : [], 300);
    among.oninput = narrow;
    list.onchange = () => write(open.key, [...list.querySelectorAll(":checked")].map((box) => box.value));
    part("choices").onkeydown = ({ key }) => {
      if (key !== "Escape" || !open) return;
      open.button.focus();
      unfold();
    };
    clear.onclick = () => {
      state = new URLSearchParams();
      keep();
      read();
      search.focus();
    };
    template.after(find);
    read();
  }

  addEventListener("hashchange", () => read());
  if (window.document$) document$.subscribe(start);
  else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
