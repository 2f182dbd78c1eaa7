// Brings the page to life: once it is painted, WebAssembly is fetched behind
// everything else and takes over. Until then, and if that fails, the page works
// by its links alone.
(() => {
  const { currentScript, documentElement: root } = document;
  const { app, exec, adopt } = currentScript.dataset;
  const progress = document.getElementById('progress');
  const notice = document.getElementById('notice');

  // A fragment opens its card through :target. ?card=… beside the fragment of a
  // sentence needs a hand; #reading closes any card.
  const openCard = () => {
    for (const card of document.querySelectorAll('.card[data-open]')) delete card.dataset.open;
    delete root.dataset.card;
    const asked = document.getElementById(new URLSearchParams(location.search).get('card'));
    if (!asked?.matches('.card') || document.querySelector('.card:target, #reading:target')) return;
    asked.dataset.open = 'true';
    root.dataset.card = asked.id;
  };
  const byLinks = () => {
    openCard();
    addEventListener('hashchange', openCard);
  };

  const painted = new Promise((done) => {
    new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
    // A page in the background is not painted.
    addEventListener('load', () => (window.requestIdleCallback || setTimeout)(done));
  });

  const live = new Promise((done) => {
    new MutationObserver(done).observe(root, { attributeFilter: ['data-live'] });
  });

  // Who saves data, or has hardly any, gets the page without WebAssembly until a
  // live feature is asked for, which then follows.
  const asked = () =>
    new Promise((done) => {
      const { saveData, effectiveType } = navigator.connection || {};
      if (!saveData && !/2g/.test(effectiveType)) return done();
      root.dataset.waits = 'true';
      const ask = (event) => {
        const feature = event.target.closest('.live-only :is(button, summary), button.live-only');
        if (!feature) return;
        event.preventDefault();
        done(feature);
        live.then(() => removeEventListener('click', ask, true));
      };
      addEventListener('click', ask, true);
    });

  const turn = () => new Promise((done) => setTimeout(done));

  const run = (src) =>
    new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), { src, async: false, onload: done });
      script.onerror = () => failed(new Error(`${src} did not load`));
      document.head.append(script);
    });

  // data-wasm is the size of the file itself, which is what comes out of a
  // compressed response too. Counting in a clone leaves the response to Chromium
  // as it came, who then keeps the compiled code for the next visit; of a wrapped
  // response it keeps none.
  const showProgress = async (response) => {
    const reader = response.body.getReader();
    for (let size = 0, part; !(part = await reader.read()).done;) {
      size += part.value.length;
      progress.value = (100 * size) / root.dataset.wasm;
    }
  };

  const compile = async () => {
    const response = await fetch(app, { priority: 'low' });
    if (!response.ok) throw new Error(`${app}: ${response.status}`);
    showProgress(response.clone()).catch(() => {}); // the other half tells of the error
    // Not every static host knows the type that streaming insists on.
    return /^application\/wasm/.test(response.headers.get('Content-Type'))
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };

  const start = async () => {
    await painted;
    const feature = await asked();
    const patience = setTimeout(() => (progress.hidden = false), 300);
    const parts = await Promise.all([compile(), run(exec), run(adopt)]);
    const go = new Go();
    const instance = await WebAssembly.instantiate(parts[0], go.importObject);
    // When it fails Go ends the program; TinyGo throws to the event it was in.
    const failed = new Promise((done) => {
      addEventListener('error', ({ error }) => error instanceof WebAssembly.RuntimeError && done());
    });
    await turn(); // to begin is a long task even without what came before
    const ended = Promise.race([go.run(instance), failed]).then(() => {
      go._resume = () => {}; // its listeners are still there and would throw
      go.exited = true; // no timer of TinyGo's goes on
      window.onclick = window.onpopstate = window.onresize = null;
      delete root.dataset.live;
      throw new Error('the program has ended');
    });
    await Promise.race([live, ended]);
    clearTimeout(patience);
    progress.remove();
    removeEventListener('hashchange', openCard);
    delete root.dataset.waits;
    feature?.click();
    await ended;
  };

  byLinks();
  start().catch((reason) => {
    progress.remove();
    delete root.dataset.waits;
    notice.textContent = notice.dataset.failed;
    notice.hidden = false;
    byLinks();
    console.warn('Live features are off:', reason);
  });
})();
