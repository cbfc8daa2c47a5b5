// The host page's own behaviour: colours, text size and, in this demonstration, who is looking.
// It is deferred and stands before embed.js, so that the token address is right when Linli reads it.

const staff = ['worker', 'representative', 'official'];
const page = document.documentElement;

/** Storage may be refused or cleared; a choice then lasts for this page only. */
function remember(storage, key, value) {
  try {
    window[storage].setItem(key, value);
  } catch {}
}

function recall(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function setUpAppearance() {
  const dark = document.querySelector('#dark-colours');
  const large = document.querySelector('#large-text');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () =>
    page.dataset.theme === 'dark' || (page.dataset.theme !== 'light' && system.matches);
  const isLarge = () => page.dataset.text === 'large';
  const show = () => {
    dark.setAttribute('aria-pressed', String(isDark()));
    large.setAttribute('aria-pressed', String(isLarge()));
  };
  dark.addEventListener('click', () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    remember('localStorage', 'appearance-theme', page.dataset.theme);
    show();
  });
  large.addEventListener('click', () => {
    page.dataset.text = isLarge() ? 'normal' : 'large';
    remember('localStorage', 'appearance-text', page.dataset.text);
    show();
  });
  system.addEventListener('change', show);
  show();
}

/** On phones the columns of the site are folded, so that a page begins with what it is about. */
function setUpMenu() {
  const menu = document.querySelector('#menu');
  menu.addEventListener('click', () => {
    const open = menu.getAttribute('aria-expanded') !== 'true';
    menu.setAttribute('aria-expanded', String(open));
    page.dataset.menu = open ? 'open' : 'folded';
  });
}

function setUpPersona() {
  const choice = document.querySelector('#persona');
  const known = Array.from(choice.options, (option) => option.value);
  const apply = (persona) => {
    page.dataset.persona = persona;
    for (const element of document.querySelectorAll('[data-for-staff]')) {
      element.hidden = !staff.includes(persona);
    }
    for (const element of document.querySelectorAll('[data-for-others]')) {
      element.hidden = staff.includes(persona);
    }
    const embed = document.querySelector('script[data-site]');
    if (embed) embed.dataset.tokenUrl = `/demo/token?persona=${persona}`;
  };
  const remembered = recall('sessionStorage', 'demo-persona');
  choice.value = known.includes(remembered) ? remembered : 'visitor';
  apply(choice.value);
  choice.addEventListener('change', () => {
    remember('sessionStorage', 'demo-persona', choice.value);
    apply(choice.value);
    window.dispatchEvent(new Event('linli-sign-in-changed'));
  });
}

setUpAppearance();
setUpMenu();
setUpPersona();
