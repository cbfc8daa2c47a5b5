import { describe, expect, it } from 'vitest';
import { isCivilDate, textLength } from './form.ts';

describe('a civil date', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])(
    '%s is in the calendar',
    (text) => {
      expect(isCivilDate(text)).toBe(true);
    },
  );

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
  ])('%j is not', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('the length of a text', () => {
  it('counts characters as Unicode does, so a rare surname counts once', () => {
    expect([textLength(''), textLength('邻里'), textLength('𠮷野')]).toEqual([0, 2, 2]);
  });
});
