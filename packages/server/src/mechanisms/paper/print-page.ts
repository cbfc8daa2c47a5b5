import { renderSVG } from 'uqr';
import { Html, html } from './html.ts';

const style = `
* { box-sizing: border-box; }
html { font: 12pt/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
body { margin: 0; color: #000; background: #fff; }
.sheet { padding: 14mm 16mm; break-after: page; position: relative; }
.sheet:last-child { break-after: auto; }
h1 { font-size: 20pt; line-height: 1.3; margin: 2mm 0 4mm; }
h2 { font-size: 12pt; margin: 4mm 0 1mm; }
p { margin: 1mm 0; white-space: pre-line; }
.head { display: flex; gap: 8mm; justify-content: space-between; align-items: flex-start; }
.code { text-align: center; font: 700 12pt/1.4 ui-monospace, Consolas, monospace; }
.code svg { display: block; width: 26mm; height: 26mm; margin: 0 auto 1mm; }
.question { font-size: 14pt; }
.options { list-style: none; margin: 3mm 0; padding: 0; border-top: 0.3mm solid #000; }
.options li { display: flex; gap: 5mm; align-items: center; padding: 2.5mm 0; border-bottom: 0.2mm solid #888; break-inside: avoid; }
.options .label { flex: 1; font-size: 13pt; }
.options small { display: block; font-size: 10pt; white-space: pre-line; }
.box { flex: none; width: 8mm; height: 8mm; border: 0.5mm solid #000; }
.box.wide { width: 16mm; }
.choice { display: inline-flex; align-items: center; gap: 2mm; margin-left: 4mm; white-space: nowrap; }
.small { font-size: 10pt; }
.line { display: inline-block; min-width: 45mm; border-bottom: 0.3mm solid #000; }
.poster { display: flex; flex-direction: column; align-items: center; text-align: center; min-height: 94vh; padding: 20mm; }
.poster h1 { font-size: 40pt; margin: 12mm 0 6mm; }
.poster p { font-size: 20pt; }
.poster .qr svg { width: 110mm; height: 110mm; margin: 12mm 0 6mm; }
.poster.a3 h1 { font-size: 58pt; }
.poster.a3 p { font-size: 28pt; }
.poster.a3 .qr svg { width: 160mm; height: 160mm; }
`;

/** A page that is made to be printed, without scripts and without anything from elsewhere. */
export function printPage(title: string, size: 'A4' | 'A3', body: readonly Html[]): string {
  const css = new Html(`@page { size: ${size}; margin: 0; }${style}`);
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title><style>${css}</style></head>
<body>${body}</body>
</html>
`.text;
}

/** A QR code as an image in the page; `label` is what it says, for who cannot see it. */
export function qrCode(text: string, label: string): Html {
  const image = renderSVG(text, { ecc: 'M', border: 2 });
  return new Html(image.replace('<svg ', html`<svg role="img" aria-label="${label}" `.text));
}
