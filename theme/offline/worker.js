/* Caches the pages that were read, except the staff's handbook. Pages come from the network while there is one; styles,
   scripts and fonts from the cache, fetched anew with each version of the site. */
const PAGES = "loa-pages", FILES = "loa-files-{version}", STAND_IN = "{stand-in}", STAFF = {staff}, PATIENCE = 4000, MOST = 60;
const scope = new URL(registration.scope).pathname;
const isFile = (url) => url.pathname.startsWith(scope + "assets/") && !url.pathname.endsWith(".png");

const keep = async (name, request, answer) => {
  const isPage = (answer.headers.get("content-type") || "").startsWith("text/html");
  if (!answer.ok || answer.type !== "basic" || (name === PAGES && !isPage)) return answer;
  if (STAFF.some((folder) => request.url.startsWith(registration.scope + folder))) return answer;
  const cache = await caches.open(name);
  await cache.put(request, answer.clone());
  if (name === PAGES) for (const old of (await cache.keys()).slice(0, -MOST)) await cache.delete(old);
  return answer;
};
const ask = (name, request) => fetch(request, { cache: "no-cache" }).then((answer) => keep(name, request, answer));
const wait = () => new Promise((_, give) => setTimeout(give, PATIENCE));
const kept = (request) => caches.match(request, { ignoreSearch: true });

const page = async (request) => {
  const asked = ask(PAGES, request);
  try {
    return await Promise.race([asked, wait()]);
  } catch {
    return (await kept(request)) || asked.catch(() => caches.match(scope + STAND_IN));
  }
};

/* What older versions cached is fetched anew, so that pages cached before still have their styles. */
addEventListener("install", (event) => event.waitUntil((async () => {
  const files = await caches.open(FILES);
  const names = (await caches.keys()).filter((name) => name.startsWith("loa-files-") && name !== FILES);
  const before = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
  await Promise.all([files.add(new Request(scope + STAND_IN, { cache: "reload" })),
    ...before.map((request) => files.add(new Request(request.url, { cache: "reload" })).catch(() => {}))]);
  skipWaiting();
})()));
addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith("loa-") && name !== PAGES && name !== FILES);
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
})()));
addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isFile(url)) event.respondWith(kept(request).then((answer) => answer || ask(FILES, request)));
});
