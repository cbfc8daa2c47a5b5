import { renderSVG } from 'uqr';
import { Html, html } from './html.ts';
import { posterStyle } from './poster.css.ts';

/**
 * Black on white throughout, with nothing in grey and no line under 0.25 mm, so that a copier keeps all
 * of it; nothing on a sheet is smaller than 14 pt, for old eyes.
 */
const style = `
* { box-sizing: border-box; }
html { font: 14pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
body { margin: 0; color: #000; background: #fff; overflow-wrap: anywhere; }
.sheet { break-after: page; }
.sheet:last-child { break-after: auto; }
h1, h2, p { margin: 0; }
h1 { font-size: 20pt; line-height: 1.3; }
h1.long { font-size: 16pt; }
h2 { font-size: 14pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 1mm 0; white-space: pre-line; }
.frame { width: 100%; border-collapse: collapse; }
.frame > * > tr > td { padding: 0; vertical-align: top; }
.head { display: flex; gap: 8mm; justify-content: space-between; align-items: flex-start; padding-bottom: 4mm; }
.head > :first-child { flex: 1; }
.code { flex: none; text-align: center; font: 700 14pt/1.4 ui-monospace, Consolas, monospace; white-space: nowrap; }
.code svg { display: block; width: 28mm; height: 28mm; margin: 0 auto; }
.question { font-size: 16pt; }
.how { margin: 3mm 0 2mm; font-weight: 700; }
.options { list-style: none; margin: 0; padding: 0; border-top: 0.5mm solid #000; border-bottom: 0.5mm solid #000; }
.options li { display: flex; gap: 5mm; align-items: center; min-height: 15mm; padding: 2mm 0; break-inside: avoid; }
.options li + li { border-top: 0.25mm solid #000; }
.options .label { flex: 1; font-size: 16pt; line-height: 1.4; }
.options .more { display: block; font-size: 14pt; white-space: pre-line; }
.box { flex: none; display: inline-block; width: 9mm; height: 9mm; border: 0.6mm solid #000; }
.box.wide { width: 20mm; height: 11mm; }
.marks { flex: none; display: grid; grid-template-columns: repeat(3, 19mm); text-align: center; line-height: 1.2; }
.marks .box { display: block; margin: 0 auto 1mm; }
.keep { break-inside: avoid; }
.voter { font-weight: 700; }
.sign { margin-top: 7mm; }
.line { display: inline-block; min-width: 50mm; border-bottom: 0.3mm solid #000; }
.for-screen { display: none; }
@media screen {
  body { max-width: 210mm; margin: 8mm auto; padding: 0 15mm; }
  .sheet { margin-bottom: 20mm; }
  .for-screen { display: block; margin-bottom: 10mm; padding: 4mm 6mm; border: 0.3mm solid #000; }
}
${posterStyle}`;

/**
 * A page that is made to be printed, without scripts and without anything from elsewhere. `hint` says
 * how to print it, to who has it on the screen; it is not printed.
 */
export function printPage(
  title: string,
  size: 'A4' | 'A3',
  body: readonly Html[],
  hint = '',
): string {
  const css = new Html(`@page { size: ${size}; margin: 12mm 15mm; }${style}`);
  return html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title><style>${css}</style></head>
<body>${hint && html`<p class="for-screen">${hint}</p>`}${body}</body>
</html>
`.text;
}

/**
 * A QR code as an image in the page, with the quiet zone of four modules that the standard asks for
 * (ISO/IEC 18004). `label` is what it says, for who cannot see it.
 */
export function qrCode(text: string, label: string): Html {
  const image = renderSVG(text, { ecc: 'Q', border: 4 });
  return new Html(image.replace('<svg ', html`<svg role="img" aria-label="${label}" `.text));
}
