import type { Services } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { type Html, html } from './html.ts';
import { describePage, pageAddress } from './pages.ts';
import { printPage, qrCode } from './print-page.ts';

export type PosterSize = 'A4' | 'A3';

/** What stands on a poster. */
export interface PosterFacts {
  /** Who puts it up: 滨江社区. */
  whose: string;
  title: string;
  /** What it is about; its first sentence is printed. */
  about: string;
  /** Until when one may take part, as a sentence; null where there is no end. */
  until: string | null;
  /** What scanning is good for: 手机扫一扫，就能投票. */
  call: string;
  /** What who is not online can do, with place and telephone. */
  otherwise: string;
  /** The day on which it was made. */
  day: string;
}

type ReadFacts = (
  services: Pick<Services, 'clock' | 'database'>,
  key: RowKey,
) => Promise<PosterFacts | null>;

/** The longest address of a page that is printed on a poster. */
const longestAddress = 1_000;
/** The most characters of what it is about. */
const mostAbout = 64;
/** Titles up to this many characters are set large, and up to this many in between. */
const shortTitle = 20;
const mediumTitle = 42;

/**
 * Says, when a module is loaded, what stands on a kind of poster. `kind` is a permanent word of its
 * address, as in `describePage`. Null where there is nothing to be put up.
 */
export function describePoster(kind: string, read: ReadFacts): void {
  describePage(kind, async (services, key, detail) => {
    const [, size = '', encoded = ''] = /^(a3|a4)-([\w-]+)$/.exec(detail) ?? [];
    const facts = encoded && (await read(services, key));
    if (!facts) return null;
    const address = Buffer.from(encoded, 'base64url').toString();
    const paper = size === 'a3' ? 'A3' : 'A4';
    const hint = `请用${paper}纸打印，缩放选“实际大小”（100%）。黑白打印就可以。`;
    return printPage(`${facts.title}：海报`, paper, [printPoster(facts, paper, address)], hint);
  });
}

/**
 * Where a poster is that leads to `page`, beside the API. Null when that is no page of a website of the
 * district: a poster of the community leads nowhere else.
 */
export async function posterAddress(
  context: Pick<Services, 'clock' | 'database' | 'encryption'>,
  kind: string,
  key: RowKey,
  { page, size }: { page: string; size: PosterSize },
): Promise<string | null> {
  if (page.length > longestAddress || !URL.canParse(page)) return null;
  const { href, origin, username, password } = new URL(page);
  if (username || password || href.length > longestAddress) return null;
  const site = await context.database.prisma.site.findFirst({
    where: { districtId: key.districtId, allowedOrigins: { has: origin } },
    select: { id: true },
  });
  if (!site) return null;
  const detail = `${size.toLowerCase()}-${Buffer.from(href).toString('base64url')}`;
  return pageAddress(context, kind, key, detail);
}

function printPoster(facts: PosterFacts, size: PosterSize, address: string): Html {
  const { whose, title, about, until, call, otherwise, day } = facts;
  const length = title.length <= shortTitle ? '' : title.length <= mediumTitle ? 'medium' : 'long';
  return html`<main class="poster ${size.toLowerCase()}">
<p class="whose">${whose}</p>
<h1 class="${length}">${title}</h1>
<p>${firstSentence(about, mostAbout)}</p>
${until && html`<p class="until">${until}</p>`}
<div class="qr">${qrCode(address, `二维码：${address}`)}<p>${call}</p></div>
<p class="address">${address}</p>
<div class="foot"><p>${otherwise}</p><p>${whose}　${day}</p></div>
</main>`;
}

/** The first sentence of a text, cut where it is longer than `most` characters. */
export function firstSentence(text: string, most: number): string {
  const [sentence = ''] = /^[^。！？!?\n]*[。！？!?]?/u.exec(text.trim()) ?? [];
  const characters = [...sentence];
  return characters.length <= most ? sentence : `${characters.slice(0, most - 1).join('')}…`;
}
