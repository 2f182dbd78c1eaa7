// go-app expects an empty page. It mounts a new tree, puts it in the place of
// body's first element, and takes every link for its own. Here the page is
// complete before go-app arrives, and the reader may be in the middle of
// something: so for the time of the first mount the nodes that are there are
// handed out instead of new ones, in document order, which is the order in
// which go-app creates. Selection, focus, open details, typed text and scroll
// positions then survive, because nothing has moved.
//
// Go pauses within the mount, so that the browser can draw and answer. Whatever
// else creates nodes meanwhile gets its own.
//
// What an element holds may also stay as it is without being handed out: what
// renders once, such as the text of the story, of which go-app needs no node.
//
// At the first node that is not the one asked for, the rest of the page is
// dropped and go-app creates it anew. window.adoption tells how it went; tests
// hold misses and changes at 0.
(() => {
  const { prototype: node } = Node;
  const { prototype: element } = Element;
  const { appendChild, replaceChild } = node;
  const { setAttribute, scrollIntoView } = element;
  const { set } = Reflect;
  const { run } = Go.prototype;
  const entries = ['_resume', '_wake']; // by which Go goes on; TinyGo's timers have the other
  const adoption = { hits: 0, misses: 0, changes: 0, reason: '', ms: 0 };

  const begin = (page, go) => {
    const { createElement, createElementNS, createTextNode } = document;
    page.normalize(); // a text that the parser or an extension has split is one text to go-app
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const began = performance.now();
    let next = page;
    let staying;

    const miss = (reason) => {
      adoption.misses++;
      adoption.reason ||= reason;
    };
    // What has been handed out is all before next, so the rest is all after it.
    const drop = () => {
      const rest = [];
      for (; next; next = walker.nextNode()) rest.push(next);
      for (const n of rest) if (n !== page) n.remove();
      return rest.length;
    };
    // The first node behind all that one holds.
    const after = () => {
      let found;
      while (!(found = walker.nextSibling()) && walker.parentNode());
      return found;
    };
    window.stays = (selector) => {
      const fits = next instanceof Element && next.matches(selector);
      if (fits) staying = next;
      return fits;
    };
    const name = (n) => n.localName || JSON.stringify(n.data);
    const adopt = (fits, create) => {
      if (next && fits(next)) {
        const found = next;
        next = found === staying ? after() : walker.nextNode();
        adoption.hits++;
        return found;
      }
      const made = create();
      miss(`${name(made)} is ${next ? name(next) : 'missing'} in the page`);
      drop();
      return made;
    };
    const release = () => {
      for (const name in creators) delete document[name];
      Object.assign(node, { appendChild, replaceChild });
      element.setAttribute = setAttribute;
      Reflect.set = set;
    };
    const end = () => {
      for (const entry of entries) delete go[entry];
      delete window.stays;
      release();
      adoption.ms = performance.now() - began;
      window.adoption = adoption;
    };

    const html = page.namespaceURI;
    const creators = {
      createElement: (tag) =>
        adopt((n) => n.localName === tag && n.namespaceURI === html, () => createElement.call(document, tag)),
      createElementNS: (ns, tag) =>
        adopt((n) => n.localName === tag && n.namespaceURI === ns, () => createElementNS.call(document, ns, tag)),
      createTextNode: (text) =>
        adopt((n) => n.nodeType === 3 && n.data === text, () => createTextNode.call(document, text)),
    };
    const hold = () => {
      Object.assign(document, creators);
      node.appendChild = function (child) {
        if (child.parentNode === this) return child;
        if (child.parentNode) miss(`${name(child)} stands elsewhere in the page`);
        return appendChild.call(this, child);
      };
      element.setAttribute = function (name, value) {
        if (this.getAttribute(name) === value) return;
        if (this.isConnected) {
          adoption.changes++;
          adoption.reason ||= `${this.localName} has another ${name} in the page`;
        }
        setAttribute.call(this, name, value);
      };
      // wasm_exec.js sets properties with Reflect.set. go-app sets hidden, open,
      // value and their like, which the page has already and the reader may have
      // changed since.
      Reflect.set = (target, ...rest) => (target instanceof Element && target.isConnected) || set(target, ...rest);
      // Putting the tree in body's first place is the last thing of a mount.
      node.replaceChild = function (child, old) {
        if (this === document.body) {
          const left = drop();
          if (left && child === old) miss(`${left} nodes are left over in the page`);
          end();
        }
        return child === old ? old : replaceChild.call(this, child, old);
      };
    };
    for (const entry of entries) {
      const enter = go[entry];
      go[entry] = () => {
        hold();
        try {
          enter.call(go);
        } finally {
          release();
        }
      };
    }
    hold();
    return { end, release };
  };

  Go.prototype.run = function (instance) {
    const { end, release } = begin(document.body.firstElementChild, this);
    const ended = run.call(this, instance).finally(() => window.adoption || end());
    release();
    return ended;
  };

  // What may throw the program tries by this; see app/dom/attempt.go.
  window.attempt = (target, method, ...rest) => {
    try {
      return target[method](...rest);
    } catch {}
  };

  // go-app looks into both storages as it starts, and ends where they are blocked.
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      window[name].length;
    } catch {
      const kept = new Map();
      const value = {
        get length() { return kept.size; },
        key: (n) => [...kept.keys()][n] ?? null,
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
        removeItem: (key) => void kept.delete(key),
        clear: () => kept.clear(),
      };
      Object.defineProperty(window, name, { value });
    }
  }

  // go-app scrolls to the fragment of every address it goes to. The page knows
  // better when to scroll, and how, so it always says how.
  element.scrollIntoView = function (...how) {
    if (how.length) scrollIntoView.apply(this, how);
  };

  // go-app reads its address with Go's parser, which unlike the browser's does not
  // take a lone percent sign in a fragment, and ends there.
  const mend = () => {
    const hash = location.hash.replace(/%(?![0-9a-f]{2})/gi, '%25');
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
  };
  mend();
  addEventListener('popstate', mend, true); // before who stops it

  // go-app listens on window for clicks and would navigate by itself wherever a
  // link leads. Only a plain click on a link within this page is for it.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const here = link.origin === location.origin && link.pathname === location.pathname;
    if (!plain || !here || link.target || event.defaultPrevented) event.stopPropagation();
  });
})();
