// Stands in the place of a story's service worker while the story is written. The
// one that an earlier visit has left would show its version for ever: this takes
// its place, drops what it kept, and goes.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const forget = async () => {
    await clients.claim();
    for (const name of await caches.keys()) {
      if (name.startsWith(`dateline ${registration.scope} `)) await caches.delete(name);
    }
    await registration.unregister();
    for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url);
  };
  event.waitUntil(forget());
});
