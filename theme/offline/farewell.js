/* The site keeps nothing any more: forgets all that was kept, and goes. */
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("loa-")) await caches.delete(name);
  await registration.unregister();
})()));
