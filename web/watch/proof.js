// Goes to the next version of a story as soon as there is one, and stays where the
// author was: at the same place in the text, with the same card and panel, which
// the address has. Of what is wrong it tells without loading anything.
(() => {
  const { events } = document.currentScript.dataset;
  const { documentElement: root } = document;
  const key = `dateline proof ${location.pathname}`;
  const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
  const keep = (more) => sessionStorage.setItem(key, JSON.stringify(Object.assign(kept, more)));

  // An element is known again by its words, or if they have changed by its number.
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
    // The browser too goes to where it thinks right, and the page as it comes to
    // life: until then the author may, by hand.
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

  // The panel, of which there is always one, if only an empty and hidden one.
  const panel = () => document.querySelector('.proof');
  const said = Object.assign(document.createElement('p'), { className: 'proof-said', lang: 'en', dir: 'ltr' });
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
  if (shown !== Boolean(kept.said)) setTimeout(announce, 200, shown); // what stands in a page as it loads is not announced

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

  // A browser has six connections to a host: a page that nobody sees needs none.
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
