// Makes the page live. After the first paint it loads WebAssembly, at low priority, and
// starts it. Until then, and if that fails, the page works by its links alone.
(() => {
  const { currentScript, documentElement: root } = document;
  const { app, exec, adopt } = currentScript.dataset;
  const progress = document.getElementById('progress');
  const notice = document.getElementById('notice');

  // The style sheet opens the card in the fragment through :target. The card in ?card=…,
  // beside the fragment of a sentence, needs this script. #reading closes any card.
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
    // Browsers do not paint a background page, so also continue after load.
    addEventListener('load', () => (window.requestIdleCallback || setTimeout)(done));
  });

  const live = new Promise((done) => {
    new MutationObserver(done).observe(root, { attributeFilter: ['data-live'] });
  });

  // Readers who save data, or have a very slow network, get no WebAssembly until they
  // click on a live feature. After the start, that click is repeated.
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

  // data-wasm is the size of the uncompressed file, which is what the body yields. The
  // count reads a clone of the response, because Chromium caches compiled code only for
  // an unwrapped one.
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
    showProgress(response.clone()).catch(() => {}); // compile reports the error
    // Streaming needs this type, which not every static host sends.
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
    // On failure, Go ends the program. TinyGo throws to the current event.
    const failed = new Promise((done) => {
      addEventListener('error', ({ error }) => error instanceof WebAssembly.RuntimeError && done());
    });
    await turn(); // the start is a long task, so it gets its own
    const ended = Promise.race([go.run(instance), failed]).then(() => {
      go._resume = () => {}; // the listeners of the ended program would throw
      go.exited = true; // stops TinyGo's timers
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
    // The reader can close the notice, because it covers a part of the story.
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
    close.setAttribute('aria-label', notice.dataset.dismiss);
    close.onclick = () => (notice.hidden = true);
    notice.replaceChildren(notice.dataset.failed, close);
    notice.hidden = false;
    byLinks();
    console.warn('Live features are off:', reason);
  });
})();
