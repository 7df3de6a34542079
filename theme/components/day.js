/* Show what is true on the day of reading: the page may have been made, printed or kept long before. */
(() => {
  "use strict";
  const counts = document.currentScript.dataset.counts.split("|");
  const parts = (name) => document.querySelectorAll(`[data-${name}]`);
  const show = () => {
    const now = new Date(), day = new Date(now - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
    parts("days").forEach((part) => {
      part.hidden = !part.dataset.days.split(" ").some((span) => {
        const [first, last] = span.split("/");
        return (first === ".." || first <= day) && (last === ".." || day <= last);
      });
    });
    parts("until").forEach((part) => {
      const left = (Date.parse(part.dataset.until) - Date.parse(day)) / 864e5;
      part.textContent = counts[left - 1] || part.textContent;
    });
    parts("line").forEach((part) => {
      const [first, last] = part.dataset.line.split("/").map(Date.parse), share = (Date.parse(day) - first) / (last - first + 864e5);
      part.hidden = share < 0 || share >= 1;
      part.style.insetInlineStart = `${share * 100}%`;
    });
    parts("printed").forEach((part) => { part.textContent = `${part.dataset.printed} ${now.toLocaleDateString(document.documentElement.lang)}.`; });
  };
  show();
  document.addEventListener("visibilitychange", show);
})();
