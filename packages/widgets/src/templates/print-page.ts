import { render, type TemplateResult } from 'lit';

const MARK = 'data-linli-print';
const SHEET = `
  @media screen { body > [${MARK}] { display: none; } }
  @media print {
    body > :not([${MARK}]) { display: none !important; }
    [${MARK}] { color: #000; background: #fff; font-size: 12pt; line-height: 1.6; }
    [${MARK}] h1 { font-size: 16pt; margin: 0 0 8pt; }
    [${MARK}] .code { font-size: 28pt; font-weight: 700; letter-spacing: 0.06em; margin: 8pt 0; }
    [${MARK}] table { border-collapse: collapse; inline-size: 100%; }
    [${MARK}] th, [${MARK}] td { border: 1px solid #888; padding: 4pt 6pt; text-align: start; vertical-align: top; }
    [${MARK}] thead { display: table-header-group; }
    [${MARK}] tr { break-inside: avoid; }
  }
`;

/**
 * Prints only the given content, as plain black text: for the length of the print it stands at the
 * end of the body and everything else of the host's page is left out. The sheet is constructed, so
 * that a strict CSP lets it pass; a browser without such sheets prints the page as it is.
 */
export function printPage(content: TemplateResult, locale: string): void {
  const page = document.createElement('div');
  page.setAttribute(MARK, '');
  page.lang = locale;
  if (!('adoptedStyleSheets' in document)) {
    print();
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  const sheets = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...sheets, sheet];
  document.body.append(page);
  render(content, page);
  const clear = () => {
    page.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', clear, { once: true });
  print();
}
