// Stores a story on the reader's device. The bundle puts these constants before the
// script:
//
//   version  the page's data-version
//   name     the name of this worker's cache, different for each sw.js
//   files    required files, relative to the page; the page itself is ./
//   extras   optional files: pictures, icons, detail of the map
//   several  whether the page is an index of stories, each in a folder below
//
// A worker fills its whole cache before it serves anything, and never replaces an entry.
// So a page and its files are always of one version. When a reader opens another story
// of the site, the worker adds it with all files that it names. Several sites may share
// one origin; each worker touches only the caches of its own scope.
(() => {
  const { scope } = registration;
  const mine = `dateline ${scope} `; // no scope has a space in it
  const addressOf = (file) => new URL(file, scope).href;
  const page = addressOf('./');
  const kept = new Set([...files, ...extras].map(addressOf));
  const most = 50; // stories to copy to a new version

  // Returns the address without its query, which only the page reads.
  const wanted = (url) => {
    const { origin, pathname } = new URL(url);
    return origin + pathname.replace(/\/index\.html$/, '/');
  };
  const below = (address) => (several && address.startsWith(scope) ? address.slice(scope.length) : '');
  const isStory = (address) => /^[^/]+\/$/.test(below(address));
  // A name with a hash in it is the same file in every version.
  const isLasting = (address) => /\.[0-9a-f]{8}\.\w+$/.test(address);

  const load = async (cache, address) => {
    const lasting = isLasting(address);
    const response =
      (lasting && (await caches.match(address, { ignoreVary: true }))) ||
      (await fetch(address, { cache: lasting ? 'default' : 'no-cache', redirect: 'error' }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // The folder may have been replaced since the last request. Some hosts send a page
    // for a missing file.
    const sound =
      address === page
        ? (await response.clone().text()).includes(`data-version="${version}"`)
        : !/html/.test(response.headers.get('Content-Type'));
    if (!sound) throw new Error(`${address}: not of version ${version}`);
    await cache.put(address, response);
  };

  // Stores a story after all files that it names. It skips pages of another site whose
  // folder lies below this one.
  const keep = async (cache, address, response) => {
    response ||= await fetch(address, { cache: 'no-cache', redirect: 'error' });
    const text = await response.clone().text();
    if (!response.ok || !text.includes('data-worker="../sw.js"')) return;
    const named = new Set(text.match(/\.\.\/[\w.-]+\.[0-9a-f]{8}\.\w+/g));
    await Promise.all(
      [...named].map(async (file) => {
        const at = new URL(file, address).href;
        const failed = (reason) => {
          if (/\.(css|js|wasm)$/.test(file)) throw reason; // pictures are optional
        };
        if (!(await cache.match(at))) await load(cache, at).catch(failed);
      }),
    );
    await cache.put(address, response);
  };
  const storiesIn = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url).filter(isStory);
  const mineAmong = (names) => names.filter((other) => other.startsWith(mine) && other !== mine + name);
  const pass = () => {};

  const fill = async () => {
    const cache = await caches.open(mine + name);
    try {
      await Promise.all(files.map((file) => load(cache, addressOf(file))));
    } catch (reason) {
      await caches.delete(mine + name); // frees its space
      throw reason; // the previous worker continues
    }
    await Promise.all(extras.map((file) => load(cache, addressOf(file)).catch(pass)));
    for (const other of mineAmong(await caches.keys())) {
      for (const address of (await storiesIn(other)).slice(-most)) await keep(cache, address).catch(pass);
    }
  };

  const takeOver = async () => {
    for (const other of mineAmong(await caches.keys())) await caches.delete(other);
    await clients.claim();
    const cache = await caches.open(mine + name);
    for (const { url } of await clients.matchAll()) {
      if (isStory(wanted(url)) && !(await cache.match(wanted(url)))) await keep(cache, wanted(url)).catch(pass);
    }
  };

  const answer = async (event, address) => {
    let cache;
    try {
      cache = await caches.open(mine + name);
      const response = await cache.match(address, { ignoreVary: true });
      if (response) return response;
    } catch {
      // Storage failed: use the network.
    }
    const response = await fetch(event.request);
    if (cache && isStory(address) && !response.redirected) event.waitUntil(keep(cache, address, response.clone()).catch(pass));
    return response;
  };

  addEventListener('install', (event) => event.waitUntil(fill()));
  addEventListener('activate', (event) => event.waitUntil(takeOver()));
  addEventListener('message', ({ data }) => data === 'take over' && skipWaiting());
  addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const address = wanted(url);
    const ours = kept.has(address) || isStory(address) || (isLasting(address) && !/\//.test(below(address) || '/'));
    if (method === 'GET' && ours) event.respondWith(answer(event, address));
  });
})();
