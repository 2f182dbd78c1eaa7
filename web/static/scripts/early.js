// Before the first paint: that scripts run, the panel that the address asks for
// and what the reader chose on an earlier visit, as attributes of <html> for the
// style sheet. Everything else can wait.
(({ dataset }) => {
  dataset.scripts = 'on'; // not told by the panel: what hangs on that is styled anew with each
  const panels = (dataset.panels || '').split(' ');
  const asked = new URLSearchParams(location.search).get('panel');
  dataset.panel = panels.includes(asked) ? asked : panels[0];
  try {
    const chosen = JSON.parse(localStorage.getItem('dateline')) || {};
    for (const name of ['theme', 'text', 'context', 'lens']) {
      if (/^"[a-z0-9-]+"$/.test(JSON.stringify(chosen[name]))) dataset[name] = chosen[name];
    }
  } catch {
    // Storage is blocked or holds something else: the page looks as on a first visit.
  }
})(document.documentElement);
