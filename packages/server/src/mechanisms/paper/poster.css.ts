/** Posters: one page each, to be read from some steps away; A3 is A4 made larger by the square root of two. */
export const posterStyle = `
.poster { --mm: 1mm; --pt: 1pt; display: flex; flex-direction: column; align-items: center; height: calc(272 * var(--mm)); text-align: center; }
.poster.a3 { --mm: 1.41mm; --pt: 1.41pt; }
.poster p { margin: 0; font-size: calc(20 * var(--pt)); line-height: 1.45; }
.poster .whose { font-size: calc(18 * var(--pt)); padding-bottom: calc(3 * var(--mm)); border-bottom: calc(0.5 * var(--mm)) solid #000; align-self: stretch; }
.poster h1 { margin: calc(9 * var(--mm)) 0 calc(5 * var(--mm)); font-size: calc(44 * var(--pt)); line-height: 1.25; text-wrap: balance; }
.poster h1.medium { font-size: calc(34 * var(--pt)); }
.poster h1.long { font-size: calc(26 * var(--pt)); }
.poster .until { margin-top: calc(4 * var(--mm)); font-weight: 700; }
.poster .qr { flex: 1; display: flex; flex-direction: column; justify-content: center; align-items: center; min-height: 0; }
.poster .qr svg { flex: 0 1 calc(112 * var(--mm)); min-height: calc(50 * var(--mm)); width: calc(112 * var(--mm)); }
.poster .qr p { font-weight: 700; font-size: calc(22 * var(--pt)); }
.poster .address { margin: calc(2 * var(--mm)) 0 calc(6 * var(--mm)); font: calc(12 * var(--pt))/1.4 ui-monospace, Consolas, monospace; word-break: break-all; }
.poster .foot { align-self: stretch; padding-top: calc(3 * var(--mm)); border-top: calc(0.5 * var(--mm)) solid #000; }
.poster .foot p { font-size: calc(18 * var(--pt)); }
`;
