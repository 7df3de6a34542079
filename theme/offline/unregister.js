/* Offline use was switched off: delete what was stored, and unregister. */
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("loa-")) await caches.delete(name);
  await registration.unregister();
})()));
