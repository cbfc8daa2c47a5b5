import { describe, expect, test } from 'vitest';
import { newSheetCode, printedCode, readSheetCode } from './code.ts';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const places = Array.from({ length: 10 }, (_, place) => place);
const codes = Array.from({ length: 200 }, () => newSheetCode());

const withCharacter = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);

describe('the code of a sheet', () => {
  test('is read as it is printed, in whatever case and spacing', () => {
    for (const code of codes) {
      const printed = printedCode(code);
      expect(readSheetCode(printed)).toBe(code);
      expect(readSheetCode(` ${printed.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    }
  });

  // The code is linear: what is detected in one code is detected in all of them.
  test('shows every one or two mistyped characters', () => {
    const [code = ''] = codes;
    const missed: string[] = [];
    for (const one of places) {
      for (const other of places.slice(one + 1)) {
        for (const first of alphabet) {
          for (const second of alphabet) {
            const typed = withCharacter(withCharacter(code, one, first), other, second);
            if (typed !== code && readSheetCode(typed) !== null) missed.push(typed);
          }
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('shows every swap of two characters', () => {
    for (const code of codes) {
      for (const one of places) {
        for (const other of places) {
          const swapped = withCharacter(
            withCharacter(code, one, code.charAt(other)),
            other,
            code.charAt(one),
          );
          expect(readSheetCode(swapped)).toBe(swapped === code ? code : null);
        }
      }
    }
  });

  test.each(['', 'O0O0-1I1I-22', '2345-6789', 'ABCD-EFGH-JKLM', '选票', '\u202e23456789AB'])(
    'is nothing else: %s',
    (typed) => {
      expect(readSheetCode(typed)).toBeNull();
    },
  );
});
