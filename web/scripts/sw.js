// Keeps a story on the reader's device. The bundle puts these before the script:
//
//   version  of the page, as its data-version says
//   name     of this worker's cache, different for each sw.js
//   files    that the page needs, relative to it; the page itself is ./
//   extras   that it is better with: pictures, icons, detail of the map
//
// A cache is filled once, whole, before its worker serves anything, and never
// touched again: so a page and its files are always of one version. Several
// stories may live on one origin; each keeps to its own scope.
(() => {
  const { scope } = registration;
  const mine = `dateline ${scope} `; // no scope has a space in it
  const addressOf = (file) => new URL(file, scope).href;
  const page = addressOf('./');
  const kept = new Set([...files, ...extras].map(addressOf));

  const load = async (cache, address) => {
    // A name with a hash in it is the same file in every version.
    const lasting = /\.[0-9a-f]{8}\.\w+$/.test(address);
    const response =
      (lasting && (await caches.match(address, { ignoreVary: true }))) ||
      (await fetch(address, { cache: lasting ? 'default' : 'no-cache', redirect: 'error' }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // Between two requests the folder may have been replaced; and some hosts
    // answer for a file that is not there with a page.
    const sound =
      address === page
        ? (await response.clone().text()).includes(`data-version="${version}"`)
        : !/html/.test(response.headers.get('Content-Type'));
    if (!sound) throw new Error(`${address}: not of version ${version}`);
    await cache.put(address, response);
  };

  const fill = async () => {
    const cache = await caches.open(mine + name);
    try {
      await Promise.all(files.map((file) => load(cache, addressOf(file))));
    } catch (reason) {
      await caches.delete(mine + name); // which gives its space back
      throw reason; // the worker before this one goes on
    }
    await Promise.all(extras.map((file) => load(cache, addressOf(file)).catch(() => {})));
  };

  const takeOver = async () => {
    for (const other of await caches.keys()) {
      if (other.startsWith(mine) && other !== mine + name) await caches.delete(other);
    }
    await clients.claim();
  };

  const answer = async (request, address) => {
    try {
      const cache = await caches.open(mine + name);
      const response = await cache.match(address, { ignoreVary: true });
      if (response) return response;
    } catch {
      // Storage is gone: the network may serve.
    }
    return fetch(request);
  };

  addEventListener('install', (event) => event.waitUntil(fill()));
  addEventListener('activate', (event) => event.waitUntil(takeOver()));
  addEventListener('message', ({ data }) => data === 'take over' && skipWaiting());
  addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url); // the query is the page's own affair
    const address = origin + pathname === page + 'index.html' ? page : origin + pathname;
    if (request.method === 'GET' && kept.has(address)) event.respondWith(answer(request, address));
  });
})();
