// Notes how a page starts, and how long it takes from an event until its effect
// has been painted. It runs before the page's own scripts.
(() => {
  const bench = (window.bench = { fcp: 0, lcp: 0, cls: 0, live: 0, longest: 0, memory: null });
  let quiet = 0; // when the page last did something
  const observe = (type, note) =>
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
      quiet = performance.now();
    }).observe({ type, buffered: true });
  observe('paint', (e) => e.name === 'first-contentful-paint' && (bench.fcp = e.startTime));
  observe('largest-contentful-paint', (e) => (bench.lcp = e.startTime));
  observe('layout-shift', (e) => e.hadRecentInput || (bench.cls += e.value));
  observe('longtask', (e) => (bench.longest = Math.max(bench.longest, e.duration)));

  new MutationObserver((_, watch) => {
    if (!('live' in document.documentElement.dataset)) return;
    bench.live = quiet = performance.now();
    watch.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-live'] });

  bench.rested = () => document.readyState === 'complete' && bench.fcp > 0 && performance.now() - quiet > 500;

  // The memory of the WebAssembly, however the page starts it.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      const { mem, memory } = (made.instance || made).exports; // Go's name, TinyGo's
      bench.memory = mem || memory;
      return made;
    };
  }

  // The event's own time is that of the input, so waiting for a busy page counts.
  // The first task after a frame has been drawn comes when it is on its way to the
  // screen.
  bench.await = (type, condition) => {
    bench.awaited = new Promise((done, failed) => {
      let at;
      const patience = setTimeout(() => failed(new Error(`${type} had no effect: ${condition}`)), 10000);
      addEventListener(type, (event) => (at = event.timeStamp), { capture: true, once: true });
      const watch = new MutationObserver(() => {
        if (at === undefined || !condition()) return;
        watch.disconnect();
        clearTimeout(patience);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - at);
          port2.postMessage(0);
        });
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    bench.awaited.catch(() => {}); // it is asked for later
  };
})();
