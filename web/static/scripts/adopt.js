// Hydrates the page, which go-app cannot do. go-app expects an empty page: it mounts a
// new tree, replaces body's first element by it, and handles every link. Our page is
// complete before go-app arrives, and the reader may already be using it. So during the
// first mount, calls that create a node return the existing one instead. They do so in
// document order, which is the order in which go-app creates nodes. No node moves, so
// selection, focus, open details, typed text and scroll positions survive.
//
// Go pauses during the mount, so that the browser can paint and respond. Other code that
// creates nodes during a pause gets new ones.
//
// The content of an element that renders only once, such as the text of the story, may
// stay without being returned; go-app then has no nodes for it.
//
// At the first node that does not match, the script removes the rest of the page and
// go-app creates it anew. window.adoption counts what happened; tests require 0 misses
// and 0 changes.
(() => {
  const { prototype: node } = Node;
  const { prototype: element } = Element;
  const { appendChild, replaceChild } = node;
  const { setAttribute, scrollIntoView } = element;
  const { set } = Reflect;
  const { run } = Go.prototype;
  const entries = ['_resume', '_wake']; // the functions that resume Go; TinyGo's timers use the second
  const adoption = { hits: 0, misses: 0, changes: 0, reason: '', ms: 0 };

  const begin = (page, go) => {
    const { createElement, createElementNS, createTextNode } = document;
    page.normalize(); // joins texts that the parser or an extension split; go-app expects one
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const began = performance.now();
    let next = page;
    let staying;

    const miss = (reason) => {
      adoption.misses++;
      adoption.reason ||= reason;
    };
    // Removes the nodes from next on, which are those not returned yet.
    const drop = () => {
      const rest = [];
      for (; next; next = walker.nextNode()) rest.push(next);
      for (const n of rest) if (n !== page) n.remove();
      return rest.length;
    };
    // Returns the first node after the content of the current one.
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
      // wasm_exec.js sets properties with Reflect.set. go-app sets properties such as
      // hidden, open and value. The page has them already, and the reader may have
      // changed them since.
      Reflect.set = (target, ...rest) => (target instanceof Element && target.isConnected) || set(target, ...rest);
      // A mount ends by putting the tree in place of body's first element.
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

  // The program makes calls that may throw through this; see app/dom/attempt.go.
  window.attempt = (target, method, ...rest) => {
    try {
      return target[method](...rest);
    } catch {}
  };

  // go-app reads both storages when it starts, and fails if they are blocked.
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

  // go-app scrolls to the fragment of every address, and calls scrollIntoView without
  // arguments. The page scrolls by itself and always passes arguments, so a call without
  // them does nothing.
  element.scrollIntoView = function (...how) {
    if (how.length) scrollIntoView.apply(this, how);
  };

  // go-app parses the address with Go's parser. Unlike the browser's, it fails at a lone
  // percent sign in a fragment.
  const mend = () => {
    const hash = location.hash.replace(/%(?![0-9a-f]{2})/gi, '%25');
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
  };
  mend();
  addEventListener('popstate', mend, true); // before a listener that stops the event

  // go-app listens for clicks on window and handles every link. Let it handle only plain
  // clicks on links within this page.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const here = link.origin === location.origin && link.pathname === location.pathname;
    if (!plain || !here || link.target || event.defaultPrevented) event.stopPropagation();
  });
})();
