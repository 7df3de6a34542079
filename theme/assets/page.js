/* On every page: hand it on, and keep it for when there is no network. Nothing needs it. */
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
  /* This page, those named beside it, and the files these need. */
  const store = async () => {
    if (navigator.connection?.saveData) return;
    const pages = await caches.open("loa-pages");
    const files = new Set([...document.querySelectorAll("link[rel=stylesheet],script[src]")].map((e) => e.href || e.src));
    for (const href of [location.href.split(/[?#]/)[0], ...keep.split(" ").filter(Boolean).map((path) => new URL(path, location.href).href)]) {
      const answer = await fetch(href);
      if (!answer.ok) continue;
      const seen = new DOMParser().parseFromString(await answer.clone().text(), "text/html");
      await pages.put(href, answer);
      for (const e of seen.querySelectorAll("link[rel=stylesheet],script[src],[data-index]")) files.add(new URL(e.getAttribute("href") || e.getAttribute("src") || e.dataset.index, href).href);
    }
    for (const file of files) await fetch(file);
  };
  addEventListener("load", () => navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready).then(store).catch(() => {}));
})();
