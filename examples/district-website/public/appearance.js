// Runs in the head, before anything is painted, so that a reader who chose the dark colours or the
// large text never sees the page flash in the others. Storage may be refused; then the choice lasts
// for this page only.
(() => {
  const page = document.documentElement;
  // Until somebody chooses, the widgets follow the system as the page does.
  page.dataset.theme = 'auto';
  try {
    const theme = localStorage.getItem('appearance-theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    if (localStorage.getItem('appearance-text') === 'large') page.dataset.text = 'large';
  } catch {}
  page.dataset.script = 'on';
})();
