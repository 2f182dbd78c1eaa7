// Runs before the first paint. It sets attributes of <html> for the style sheet: that
// scripts run, the panel in the address, and the reader's choices from an earlier visit.
(({ dataset }) => {
  dataset.scripts = 'on'; // a separate attribute, so that switching panels does not restyle what depends on it
  const panels = (dataset.panels || '').split(' ');
  const asked = new URLSearchParams(location.search).get('panel');
  dataset.panel = panels.includes(asked) ? asked : panels[0];
  try {
    const chosen = JSON.parse(localStorage.getItem('dateline')) || {};
    for (const name of ['theme', 'text', 'context', 'lens']) {
      if (/^"[a-z0-9-]+"$/.test(JSON.stringify(chosen[name]))) dataset[name] = chosen[name];
    }
  } catch {
    // Storage is blocked or has something else. The page looks as on a first visit.
  }
})(document.documentElement);
