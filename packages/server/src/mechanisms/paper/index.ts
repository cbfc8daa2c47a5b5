export { describePaper, paperAddress, readPaper } from './papers.ts';
export { spokenDay } from './spoken-day.ts';
export type { Part } from './word-document.ts';
