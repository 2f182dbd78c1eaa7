// Reloads the page whenever the story has a new version, and keeps the author's
// place: the position in the text, and the card and panel in the address. If only the
// problems changed, it updates their list without a reload.
(() => {
  const { events } = document.currentScript.dataset;
  const { documentElement: root } = document;
  const key = `dateline preview ${location.pathname}`;
  const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
  const keep = (more) => sessionStorage.setItem(key, JSON.stringify(Object.assign(kept, more)));

  // After a reload, an element is found by its text, or else by its number.
  const blocks = () => [...document.querySelectorAll('article :is(h1, h2, h3, p, li, figure)')];
  const stops = () => [...document.querySelectorAll(':is(a[href], button, input, select, summary, [tabindex])')];
  const sign = (all, element) => element && { number: all.indexOf(element), words: element.textContent };
  const find = (all, { number, words }) => {
    const same = all.filter((element) => element.textContent === words);
    const near = (a, b) => Math.abs(all.indexOf(a) - number) - Math.abs(all.indexOf(b) - number);
    return same.sort(near)[0] || all[number];
  };

  const roof = () => document.querySelector('.bar')?.getBoundingClientRect().bottom || 0;
  const where = () => {
    const top = blocks().find((block) => block.getBoundingClientRect().bottom > roof());
    const inner = [...document.querySelectorAll('.card[data-open], #cast, .jump')];
    return {
      x: scrollX,
      block: scrollY > 0 && sign(blocks(), top),
      offset: top?.getBoundingClientRect().top,
      inner: inner.filter((box) => box.scrollTop || box.scrollLeft).map((box) => [box.id, box.scrollTop, box.scrollLeft]),
      focus: document.activeElement !== document.body && sign(stops(), document.activeElement),
    };
  };
  const goBack = ({ x, block, offset, inner, focus }) => {
    const there = block && find(blocks(), block);
    if (there) scrollTo({ left: x, top: scrollY + there.getBoundingClientRect().top - offset, behavior: 'instant' });
    for (const [id, top, left] of inner) {
      const box = id ? document.getElementById(id) : document.querySelector('.jump');
      box?.scrollTo({ top, left, behavior: 'instant' });
    }
    const had = focus && find(stops(), focus);
    if (had && had.textContent === focus.words) had.focus({ preventScroll: true });
  };
  const { place } = kept;
  keep({ place: undefined });
  if (place) {
    // The browser restores its own scroll position, and the page scrolls when it
    // becomes live. So scroll after each of them, unless the author scrolled first.
    let moved = false;
    const hand = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
    for (const name of hand) addEventListener(name, () => (moved = true), { once: true, capture: true, passive: true });
    const again = () => moved || goBack(place);
    again();
    addEventListener('load', () => requestAnimationFrame(again));
    new MutationObserver((_, watch) => {
      watch.disconnect();
      requestAnimationFrame(again);
    }).observe(root, { attributeFilter: ['data-live'] });
  }

  // Every page has a panel; without problems it is empty and hidden.
  const panel = () => document.querySelector('.problems');
  const said = Object.assign(document.createElement('p'), { className: 'problems-status', lang: 'en', dir: 'ltr' });
  said.setAttribute('role', 'status');
  document.body.append(said);
  const wide = matchMedia('(min-width: 60rem)');
  const dress = () => {
    const { dataset, hidden } = panel();
    const [details, button] = panel().children;
    if (kept.dismissed !== dataset.sum) keep({ dismissed: undefined });
    details.open = dataset.version === '' || (kept.open ?? wide.matches);
    details.firstElementChild.onclick = () => keep({ open: !details.open });
    button.hidden = dataset.version === '';
    button.onclick = () => {
      keep({ dismissed: dataset.sum });
      panel().hidden = true;
    };
    if (hidden) return false;
    panel().hidden = kept.dismissed === dataset.sum;
    return !panel().hidden;
  };
  const announce = (some) => {
    const now = some ? panel().querySelector('summary').textContent : '';
    said.textContent = now || (kept.said ? 'No problems' : '');
    keep({ said: now });
  };
  const shown = dress();
  if (shown !== Boolean(kept.said)) setTimeout(announce, 200, shown); // screen readers do not announce what a page has when it loads

  const hear = ({ data }) => {
    const { version, sum, panel: html } = JSON.parse(data);
    if (version !== panel().dataset.version) {
      keep({ place: where() });
      source.close();
      location.reload();
    } else if (sum !== panel().dataset.sum) {
      panel().outerHTML = html;
      announce(dress());
    }
  };

  // A browser allows six connections to a host, so a hidden page gives up its own.
  let source;
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(events);
    source.onmessage = hear;
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', listen);
  addEventListener('pagehide', () => source?.close());
})();
