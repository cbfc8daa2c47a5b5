import * as clientOperations from '@linli/client/operations';
import * as siteOperations from '../foundation/site.operations.ts';
import { createFakeServer, type FakeServer, namesOf } from './fake-server.ts';

/** The site that widgets under test belong to. */
export const TEST_SITE = {
  name: '涪城区',
  demonstration: true,
  signInMethods: ['SMS_CODE', 'DOOR_CODE'],
  community: { id: 'community-1', name: '花园社区', telephone: '0816-123 4567', officeHours: null },
};

/** Starts a fake server that knows the site, and the given operations modules by name. */
export function startFakeServer(...operations: readonly object[]): FakeServer {
  const server = createFakeServer(namesOf(clientOperations, siteOperations, ...operations));
  server.answer('SiteFacts', () => ({ site: TEST_SITE }));
  return server;
}

let pages = 0;

/**
 * Puts HTML into a fresh provider and waits until its first element is defined and drawn.
 * Each page has a site key of its own, so that no storage is shared between tests.
 */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  html: string,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  document.body.replaceChildren();
  const provider = document.createElement('linli-provider');
  provider.setAttribute('site', `pk_test_${Date.now()}_${pages++}`);
  provider.setAttribute('origin', 'https://linli.test');
  provider.innerHTML = html;
  document.body.append(provider);
  await customElements.whenDefined(tag);
  const element = provider.querySelector(tag);
  if (!element) throw new Error(`The HTML has no <${tag}>.`);
  await (element as unknown as { updateComplete?: Promise<boolean> }).updateComplete;
  return element;
}
