/* Search as you type. Loaded by site.js on first use, with rows of label, kind, address, more words, and for what
   is over one day the first day on which it is, and its kind then. */
(() => {
  "use strict";
  const MOST = 8;

  const fold = (text) => text.normalize("NFD").replace(/[\p{M}\u0640]/gu, "").replace(/đ/gi, "d").toLowerCase();
  const split = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const plain = (text) => text.normalize("NFC").toLowerCase().trim();

  /* Rules of the site's first language (theme/search/): one spelling for several, words as an input method leaves them. */
  const spelled = (word) => window.loaRules ? window.loaRules.spelled(word) : word;

  /* How well a typed word fits a word of a row: 6 the same, also in another spelling, 5 its first letters, 4 its first one to three; but for one letter that is
     wrong, left out, too many, or in its neighbour's place: 3 the same with five letters or more, 2 with four, 1 its
     first letters; 0 not at all. Words of three letters must be typed right, or have one too many. */
  const fit = (typed, word) => {
    if (spelled(typed) === spelled(word)) return 6;
    let same = 0;
    while (same < typed.length && typed[same] === word[same]) same++;
    if (same === typed.length) return same > 3 ? 5 : 4;
    if (word.length < 3 || typed.length < 3) return 0;
    const t = typed.slice(same);
    const w = word.slice(same);
    const ways = [[t, w.slice(1)], [t.slice(1), w], [t.slice(1), w.slice(1)], [(t[1] || "") + t[0] + t.slice(2), w]];
    if (typed.length === 3) return ways[0][0] === ways[0][1] ? 2 : 0;
    return ways.some((way) => way[0] === way[1]) ? (typed.length > 4 ? 3 : 2) : ways.some((way) => way[1].startsWith(way[0])) ? 1 : 0;
  };

  let rows;

  /* Ranks, best first: 0 the label holds the accents as typed; 1 the label starts so; 2 the words follow each other in
     the label; 3 all are in it, each another word; 4 they follow each other in it but for a slip in a long word; 5 all are in the label or
     in more words; 6 like 4, the word short; 7 like 5, some only begun; 8, 9 like 3, 5 but for slips, or a space. 6, 8, 9
     only where no label fits. Of equal rank, whole words and words of the label come first, then the order of
     the rows. */
  const search = (words, accented) => {
    const joined = words.join("");
    const hits = [];
    if (!joined) return hits;
    for (const row of rows) {
      const taken = new Set();
      let [label, all, weight] = [6, 6, 0];
      for (const word of words) {
        const fits = row.words.map((other) => fit(word, other));
        const inLabel = Math.max(0, ...fits);
        const inMore = inLabel === 6 ? 0 : Math.max(...row.more.map((other) => fit(word, other)));
        taken.add(fits.indexOf(inLabel));
        label = Math.min(label, inLabel);
        all = Math.min(all, Math.max(inLabel, inMore));
        weight += Math.max(inLabel && inLabel ** 2 + 2, inMore ** 2);
      }
      const runs = row.words.map((_, start) => words.reduce((least, word, place) => Math.min(least, fit(word, row.words[start + place] || "")), label));
      const run = Math.max(0, ...runs);
      if (runs[0] > 1) weight++;
      const rank = accented && (" " + plain(row.label)).includes(" " + accented) ? 0
        : runs[0] > 3 ? 1 : run > 3 ? 2 : label > 4 && taken.size === words.length ? 3 : run === 3 && words.length > 1 ? 4 : all === 6 ? 5 : run > 1 ? 6 : all > 3 ? 7
        : label || joined.length > 4 && row.words.join("").includes(joined) ? 8 : all ? 9 : 10;
      if (rank < 10) hits.push({ row, rank, weight });
    }
    hits.sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.row.place - b.row.place);
    return hits.filter((hit) => ![6, 8, 9].includes(hit.rank) || hits[0].rank > 3).slice(0, MOST).map((hit) => hit.row);
  };

  /* Without a server a folder has no index page: name it. */
  const page = (address) => location.protocol === "file:" ? address.replace(/(^|\/)(?=[?#]|$)/, "$1index.html") : address;

  const find = (text) => {
    const now = new Date(), day = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
    rows = rows || window.loaRows.map(([label, kind, href, more, first, later], place, all) => (
      { label, kind: first <= day ? later : kind, href, place: first <= day ? place + all.length : place, words: split(label), more: more.split(" ") }));
    const words = split(text);
    const accented = fold(text) === text.toLowerCase() ? "" : plain(text);
    const hits = search(words, accented);
    const rules = window.loaRules;
    return hits.length || !rules || document.documentElement.lang !== rules.lang ? hits : search(words.map(rules.bare), "");
  };

  /* The combobox with a list of WAI-ARIA 1.2: the focus stays in the field. */
  window.loaSearch = (input) => {
    const { root, results, found, none } = input.dataset;
    const form = input.form;
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let hits = [];
    let active = -1;

    const set = (part, values) => Object.keys(values).forEach((name) => part.setAttribute(name, values[name]));
    list.className = "find-list";
    list.id = input.id + "-list";
    list.hidden = true;
    set(list, { role: "listbox", "aria-label": results });
    status.className = "sr";
    set(status, { role: "status" });
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id });
    input.parentNode.append(list, status);
    form.action = page(form.getAttribute("action"));

    const mark = (next) => {
      active = next;
      [...list.children].forEach((item, place) => item.setAttribute("aria-selected", place === active));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    };
    /* A list that opens below the screen, or below a phone's keyboard, takes the field to the top. */
    const show = (isOpen) => {
      const isNew = isOpen && list.hidden;
      list.hidden = !isOpen;
      if (isNew && list.getBoundingClientRect().bottom > (window.visualViewport || { height: innerHeight }).height) form.scrollIntoView({ behavior: "instant" });
      input.setAttribute("aria-expanded", isOpen);
      if (!isOpen) mark(-1);
    };
    const say = (text, isSeen) => {
      status.className = isSeen ? "find-list" : "sr";
      if (status.textContent !== text) status.textContent = text;
    };
    const close = () => { show(false); say("", false); };
    const go = (row) => { close(); location.href = page(root + row.href); };
    const update = () => {
      const text = input.value.trim();
      hits = find(text);
      list.replaceChildren(...hits.map((row, place) => {
        const item = document.createElement("li");
        const kind = document.createElement("small");
        item.id = list.id + place;
        item.setAttribute("role", "option");
        kind.textContent = row.kind;
        item.append(row.label, " ", kind);
        item.addEventListener("click", () => go(row));
        return item;
      }));
      list.scrollTop = 0;
      mark(-1);
      show(hits.length > 0);
      say(hits.length ? `${found} ${hits.length}` : text && none, !hits.length && text !== "");
    };

    input.addEventListener("input", update);
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) return;
      if (event.key === "Tab") close();
      else if (event.key === "Escape" && !(list.hidden && !status.textContent)) { event.preventDefault(); close(); }
      else if (event.key === "Enter" && !list.hidden) { event.preventDefault(); go(hits[Math.max(active, 0)]); }
      else if (step && hits.length) { event.preventDefault(); show(true); mark((Math.max(active, step < 0 ? 0 : -1) + step + hits.length) % hits.length); }
    });
    /* A tap on the list leaves the focus in the field; hiding a phone's keyboard leaves the list open. */
    list.addEventListener("mousedown", (event) => event.preventDefault());
    form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
    document.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) close(); });
    if (input.value && (input === document.activeElement || input.dataset.asked)) update();
  };
})();
