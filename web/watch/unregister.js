// Replaces a story's service worker in the live preview. A worker from an earlier
// visit would show its stored version for ever. This one deletes the stored files,
// unregisters itself and reloads the open pages.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const unregister = async () => {
    await clients.claim();
    for (const name of await caches.keys()) {
      if (name.startsWith(`dateline ${registration.scope} `)) await caches.delete(name);
    }
    await registration.unregister();
    for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url);
  };
  event.waitUntil(unregister());
});
