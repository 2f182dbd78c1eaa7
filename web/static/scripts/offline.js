// Stores the story on the device once the page has loaded. It also shows a notice if
// there is a newer version or no network. Browsers without service workers or storage
// get no message.
(() => {
  const { currentScript, documentElement: root } = document;
  const worker = new URL(currentScript.dataset.worker, location); // resolved now, because the address may change
  const notice = document.getElementById('notice');
  const words = notice.dataset;
  const reload = () => location.reload(); // the browser restores the scroll position

  const button = (text, label, act) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick: act });
    if (label) made.setAttribute('aria-label', label);
    return made;
  };
  const hide = () => (notice.hidden = true);
  const say = (text, ...deed) => {
    notice.hidden = false;
    notice.replaceChildren(text, ...deed, button('×', words.dismiss, hide));
  };
  const offer = (act) => say(words.updated, button(words.reload, '', act));

  // An open page may miss a file after its folder was replaced.
  const checkVersion = async () => {
    const response = await fetch(location.pathname, { cache: 'no-cache' });
    const found = / data-version="(\w+)"/.exec(await response.text());
    if (response.ok && found && found[1] !== root.dataset.version) offer(reload);
  };
  const missed = () => checkVersion().catch(() => {}); // the network failed
  addEventListener('error', ({ target }) => target !== window && missed(), true);
  if (!document.querySelector('link[rel=stylesheet]').sheet) missed();

  // Resolves when the page is live, or when the notice says that it cannot be.
  const settled = new Promise((done) => {
    const look = () => ('live' in root.dataset || !notice.hidden) && done();
    const watch = new MutationObserver(look);
    watch.observe(root, { attributeFilter: ['data-live'] });
    watch.observe(notice, { attributeFilter: ['hidden'] });
    look();
  });

  let controller; // the worker that serves this page
  const keep = async () => {
    const workers = navigator.serviceWorker;
    const registration = await workers.register(worker, { updateViaCache: 'none' });
    let asked = false;
    controller = workers.controller;
    const look = () => {
      if (!registration.waiting || !registration.active || !controller) return;
      offer(() => {
        asked = true;
        if (registration.waiting) registration.waiting.postMessage('take over');
        else reload();
      });
    };
    const watch = () => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', watch);
    watch();
    look();
    workers.addEventListener('controllerchange', () => {
      const last = controller;
      controller = workers.controller;
      if (asked) reload();
      // The reader switched to the new version in another tab.
      else if (last && controller && last.scriptURL === controller.scriptURL) offer(reload);
    });
    document.addEventListener('visibilitychange', () => document.hidden || registration.update().catch(() => {}));
  };
  const idle = () => new Promise((done) => (window.requestIdleCallback || setTimeout)(done));
  settled
    .then(() => 'live' in root.dataset || missed())
    .then(idle)
    .then(keep)
    .then(() => away())
    .catch(() => {});

  // The offline notice shows once, for 8 seconds.
  let told = false;
  const away = () => {
    if (told || navigator.onLine || !controller || !notice.hidden) return;
    told = true;
    say(words.offline);
    const said = notice.firstChild;
    const unsay = () => notice.firstChild === said && hide();
    setTimeout(unsay, 8000);
    addEventListener('online', unsay, { once: true });
  };
  addEventListener('offline', away);

  // html[data-install] shows how to install the story: "button" if the browser offers a
  // prompt, "menu" if only the browser's own menu can install.
  let offered;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event;
    root.dataset.install = 'button';
  });
  addEventListener('appinstalled', () => delete root.dataset.install);
  document.addEventListener('click', ({ target }) => {
    if (!offered || !target.closest('.install')) return;
    delete root.dataset.install;
    offered.prompt().catch(() => {});
    offered = undefined;
  });
  if (navigator.standalone === false) root.dataset.install = 'menu';
})();
