import type { Locale } from '../../kernel/locale.ts';

/** A part of a simple page: a heading over a text, a text alone, or a link. */
export interface HtmlPart {
  heading?: string;
  text?: string;
  link?: { url: string; words: string };
}

/** A page of a few paragraphs that mail programs and browsers show alike, without scripts. */
export function htmlPage(
  title: string,
  parts: readonly HtmlPart[],
  locale: Locale,
  after = '',
): string {
  const shown = parts.map(({ heading, text, link }) =>
    [
      heading === undefined
        ? ''
        : `<h2 style="font-size:18px;margin:24px 0 4px">${escapeText(heading)}</h2>`,
      text === undefined ? '' : `<p style="margin:4px 0 12px">${escapeText(text)}</p>`,
      link ? `<p><a href="${escapeText(link.url)}">${escapeText(link.words)}</a></p>` : '',
    ].join(''),
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title></head>
<body style="font:16px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif;max-width:38em;margin:24px auto;padding:0 16px;color:#1f2328;background:#fff">
${shown.join('\n')}
${after}</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
