/* Search is loaded on first use: its script and this language's index. Both are scripts, as a page opened from a folder
   may load nothing else. Without them the form of the field leads to the A-Z page, which searches again. */
(() => {
  "use strict";
  const fields = [...document.querySelectorAll("input[data-index]")];
  let coming;
  const bring = (src) => new Promise((onload, onerror) => document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror })));
  const wake = ({ target }) => {
    coming = coming || Promise.all([bring(target.dataset.script), bring(target.dataset.index)])
      .then(() => fields.forEach(window.loaSearch), () => { coming = null; });
  };
  fields.forEach((input) => {
    ["focus", "input"].forEach((name) => input.addEventListener(name, wake));
    const asked = input.closest("main") && new URLSearchParams(location.search).get("q");
    if (asked) { input.value = asked; input.dataset.asked = "yes"; input.focus(); }
    if (input === document.activeElement) wake({ target: input });
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
