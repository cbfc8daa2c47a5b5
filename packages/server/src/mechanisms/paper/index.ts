export { codedSheet, sheetHint } from './coded-sheet.ts';
export { type Html, html } from './html.ts';
export { describePage, pageAddress, readPage } from './pages.ts';
export { describePaper, paperAddress, readPaper } from './papers.ts';
export { describePoster, type PosterFacts, posterAddress } from './poster.ts';
export { printPage } from './print-page.ts';
export { posterArgs } from './schema.ts';
export { spokenDay, spokenHour, spokenMoment } from './spoken-day.ts';
export type { Part } from './word-document.ts';
