/* On every page: sharing, and storing it for reading without network. No page depends on it. */
(() => {
  "use strict";
  const { worker, keep } = document.currentScript.dataset;

  document.querySelectorAll("[data-share]").forEach((part) => {
    const text = part.querySelector("textarea"), [copy, send] = [...part.querySelectorAll("button")].reverse();
    const status = part.querySelector("[role=status]");
    part.hidden = copy.hidden = false;
    if (send) {
      send.hidden = !navigator.share;
      send.addEventListener("click", () => navigator.share({ title: document.title, text: text.value }).catch(() => {}));
    }
    copy.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(text.value); } catch { text.select(); document.execCommand("copy"); }
      status.textContent = copy.dataset.done;
    });
  });

  if (!worker || !("serviceWorker" in navigator)) return;
  /* Store this page and the files it loads; the pages named in `data-keep` too, with search, which they load on first use. */
  const store = async () => {
    if (navigator.connection?.saveData) return;
    const pages = await caches.open("loa-pages");
    const files = new Set();
    const here = location.href.split(/[?#]/)[0];
    for (const href of [here, ...keep.split(" ").filter(Boolean).map((path) => new URL(path, here).href)]) {
      const answer = await fetch(href);
      if (!answer.ok) continue;
      const text = await answer.clone().text();
      await pages.put(href, answer);
      for (const [, name, file] of text.matchAll(/\s(href|src|data-index|data-script)="([^"?#:]+\.(?:css|js))"/g))
        if (href !== here || !name.startsWith("data")) files.add(new URL(file, href).href);
    }
    for (const file of files) await fetch(file);
  };
  addEventListener("load", () => navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready).then(store).catch(() => {}));
})();
