import { createLinliClient, type LinliClient } from '@linli/client';
import { localeOf } from './locale.ts';
import { pageScript } from './page-script.ts';

/** What a host page tells about itself, by its script tag or by `<linli-provider>`. */
export interface PageConfiguration {
  readonly origin: string;
  readonly site: string;
  readonly community: string | null;
  readonly locale: string;
  /** Answers the host's signed token as text, or 204/401 when nobody is signed in. */
  readonly tokenUrl: () => string | null;
}

let pageClient: LinliClient | null = null;

/** The client of the page's script tag; null, with one warning, when there is no such tag. */
export function clientOfPage(): LinliClient | null {
  const script = pageScript();
  const { site, community = null } = script?.dataset ?? {};
  if (script && site) {
    pageClient ??= openClient({
      origin: script.dataset['origin'] ?? new URL(script.src || location.href).origin,
      site,
      community,
      locale: localeOf(document.documentElement),
      tokenUrl: () => pageScript()?.dataset['tokenUrl'] ?? null,
    });
  } else {
    warn(
      'SITE_MISSING',
      'No site key: put data-site="pk_…" on the script tag of embed.js, or the widgets inside <linli-provider site="pk_…">.',
    );
  }
  return pageClient;
}

const warned = new Set<string>();

/** Tells who embedded the widgets of a mistake, once in a page. */
function warn(code: string, message: string): void {
  if (warned.has(code)) return;
  warned.add(code);
  console.warn(`[linli ${code}] ${message} docs/guides/embedding.md#when-something-does-not-work`);
}

/** Opens a client in this page. The caller closes it. */
export function openClient(page: PageConfiguration): LinliClient {
  const client = createLinliClient({
    ...page,
    storage: hostStorage(),
    token: () => fetchHostToken(page.tokenUrl()),
    onMisconfigured: ({ code, message }) =>
      warn(code, `${message} (${page.site}, ${location.origin})`),
  });
  const signInChanged = () => void client.session.hostSignInChanged();
  const leaving = () => client.drafts.flush();
  // The host says so after its own sign-in or sign-out without a page load.
  addEventListener('linli-sign-in-changed', signInChanged);
  addEventListener('pagehide', leaving);
  return {
    ...client,
    close() {
      removeEventListener('linli-sign-in-changed', signInChanged);
      removeEventListener('pagehide', leaving);
      client.close();
    },
  };
}

/** The host answers `{ "token": "…" }`, or `{ "token": null }` for nobody; undefined without a URL. */
async function fetchHostToken(url: string | null): Promise<string | null | undefined> {
  if (!url) return undefined;
  const response = await fetch(url, { credentials: 'same-origin' });
  if (response.status >= 500) throw response;
  if (response.status !== 200) return null;
  const { token }: { token?: unknown } = await response.json();
  return typeof token === 'string' && token ? token : null;
}

/** Touching `localStorage` alone throws where the browser forbids it. */
function hostStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
