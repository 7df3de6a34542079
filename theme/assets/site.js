/* Search as you type. Works on every input with data-index; without it the form asks the A-Z page. */
(() => {
  "use strict";
  const MOST = 8;
  let rows;

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().trim();

  const load = (address) => (rows ||= fetch(address).then((answer) => answer.json()).catch(() => { rows = null; return []; }));

  /* Every word must start a word of the entry; entries whose label starts with the query come first. */
  const match = (entries, query) => {
    const words = query.split(/\s+/);
    const found = [];
    for (const entry of entries) {
      const text = " " + entry[0];
      if (words.every((word) => text.includes(" " + word))) {
        const label = fold(entry[1]);
        found.push([label.startsWith(query) ? 0 : (" " + label).includes(" " + query) ? 1 : 2, entry]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]).slice(0, MOST).map((pair) => pair[1]);
  };

  document.querySelectorAll("input[data-index]").forEach((input) => {
    const { index, root, results, none } = input.dataset;
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let hits = [];
    let active = -1;

    list.className = status.className = "find-list";
    list.id = input.id + "-list";
    list.hidden = status.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", results);
    status.setAttribute("role", "status");
    input.parentNode.append(list, status);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) input.setAttribute(name, value);

    const mark = (next) => {
      active = next;
      [...list.children].forEach((item, place) => item.setAttribute("aria-selected", place === active));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    };
    const show = (open, empty) => {
      list.hidden = !open;
      status.hidden = !empty;
      status.textContent = empty ? none : "";
      input.setAttribute("aria-expanded", open);
    };
    const update = () => load(index).then((entries) => {
      const query = fold(input.value);
      hits = query ? match(entries, query) : [];
      list.replaceChildren(...hits.map((entry, place) => {
        const item = document.createElement("li");
        const kind = document.createElement("small");
        item.id = list.id + place;
        item.setAttribute("role", "option");
        kind.textContent = entry[2];
        item.append(entry[1], " ", kind);
        item.addEventListener("click", () => go(entry));
        return item;
      }));
      mark(-1);
      show(hits.length > 0, query && entries.length && !hits.length);
    });
    const go = (entry) => { location.href = root + entry[3]; };

    input.addEventListener("focus", () => load(index));
    input.addEventListener("input", update);
    input.addEventListener("blur", () => setTimeout(show, 150));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape" && !list.hidden) { event.preventDefault(); show(); }
      else if (event.key === "Enter" && !list.hidden && hits.length) { event.preventDefault(); go(hits[Math.max(active, 0)]); }
      else if (step && hits.length) { event.preventDefault(); show(true); mark((active + step + hits.length) % hits.length); }
    });
    const asked = input.closest("main") && new URLSearchParams(location.search).get("q");
    if (asked) { input.value = asked; input.focus(); update(); }
  });

  const here = document.querySelector(".head-nav [aria-current]");
  if (here) here.scrollIntoView({ block: "nearest", inline: "center" });

  const open = () => { const part = document.getElementById(decodeURIComponent(location.hash.slice(1))); if (part && part.tagName === "DETAILS") part.open = true; };
  addEventListener("hashchange", open);
  open();
})();

/* Tables whose headings sort them. Cells with nothing to sort by stay at the end. */
document.querySelectorAll("table[data-sort-label]").forEach((table) => {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = table.dataset.sortLabel;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const sign = head.ariaSort === "ascending" ? -1 : 1;
      const order = (row) => row.cells[column].dataset.order;
      const rows = [...table.tBodies[0].rows].sort((a, b) => (order(a) === "") - (order(b) === "") || sign * (order(a) - order(b)));
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.ariaSort = sign > 0 ? "ascending" : "descending";
      table.tBodies[0].append(...rows);
    });
  });
});
