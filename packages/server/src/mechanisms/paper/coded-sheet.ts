import { type Html, html } from './html.ts';
import { qrCode } from './print-page.ts';

/** Titles with more characters are set smaller, so that the head leaves room for the rest. */
const longTitle = 36;

export interface CodedSheet {
  /** Whose sheet it is: the community. */
  place: string;
  title: string;
  /** What a scanner reads, and the same in groups as people read it. */
  code: string;
  printed: string;
  body: readonly (Html | null)[];
}

/** How sheets are printed, said on the screen. */
export const sheetHint =
  '请用A4纸单面打印，缩放选“实际大小”（100%）。一份可能不止一页，请订在一起再发。';

/** A sheet with a code. Where it takes more pages than one, its head with the code stands on each. */
export function codedSheet({ place, title, code, printed, body }: CodedSheet): Html {
  return html`<section class="sheet"><table class="frame" role="presentation"><thead><tr><td>
<div class="head"><div><p>${place}</p><h1${title.length > longTitle ? html` class="long"` : null}>${title}</h1></div>
<div class="code">${qrCode(code, `编号 ${printed}`)}${printed}</div></div>
</td></tr></thead><tbody><tr><td>${body}</td></tr></tbody></table></section>`;
}
