import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLog, type KeptHead, type LogReport } from './check-log.ts';
import { headerLine, headLine } from './log-lines.ts';
import {
  keptHead,
  nodeEd25519 as scheme,
  testHead,
  testKey,
  testLeaf,
  testLog,
} from './testing.ts';

function check(
  lines: readonly string[],
  options: { since?: KeptHead; verifierKey?: string } = {},
): LogReport {
  const log = checkLog({ scheme, ...options });
  for (const line of lines) log.take(line);
  return log.report();
}

const faultOf = (...given: Parameters<typeof check>) => check(...given).problem?.fault ?? null;

describe('a log that is well', () => {
  it.each([1, 2, 3, 7, 12])('is believed, with %d entries and a change of keys', (entries) => {
    const { lines, leaves, second } = testLog(entries);
    const report = check(lines);
    // A log of one entry has not come to its change of keys.
    if (entries === 1) return expect(report.problem?.fault).toBe('END_MISSING');
    expect(report.problem).toBeNull();
    expect(report.head).toMatchObject(keptHead(leaves, entries, second));
  });

  it('holds to every head that was kept, whichever key was in force', () => {
    const { lines, leaves, first, second } = testLog(12);
    for (let size = 1; size <= 12; size += 1) {
      const since = keptHead(leaves, size, size <= 6 ? first : second);
      expect(faultOf(lines, { since })).toBeNull();
    }
  });

  it('says how many entries of each kind there are', () => {
    expect(check(testLog(12).lines).kinds).toEqual({
      LOG_OPENED: 1,
      LOG_KEY_CHANGED: 1,
      BALLOT_COUNTED: 10,
    });
  });
});

describe('whoever holds the log’s key and writes its past anew', () => {
  const key = testKey();
  const log = (...yes: number[]) => {
    const facts = { origin: 'linli.test/log/510703000000', hash: 'sha256' };
    const opening = testLeaf(0, 'LOG_OPENED', { ...facts, verifierKey: key.verifierKey });
    const leaves = [
      opening,
      ...yes.map((count, index) => testLeaf(index + 1, 'BALLOT_COUNTED', { count })),
    ];
    const head = testHead(leaves, key);
    const header = headerLine({ checkpoint: head, verifierKey: key.verifierKey });
    return { leaves, lines: [header, ...leaves, headLine(head)] };
  };

  it('is not found out by a stranger, but by everybody who kept a head', () => {
    const seen = keptHead(log(12, 13, 14).leaves, 4, key);
    const { lines } = log(12, 99, 14, 15);
    expect(faultOf(lines)).toBeNull();
    expect(faultOf(lines, { since: seen })).toBe('HISTORY_CHANGED');
    expect(faultOf(log(12, 13).lines, { since: seen })).toBe('LOG_SHORTER');
    expect(faultOf(log(12, 13, 14, 15).lines, { since: seen })).toBeNull();
  });
});

describe('whoever signs with another key', () => {
  it('is found out by whoever knows the key', () => {
    const { second } = testLog(12);
    const forged = testLog(12);
    expect(faultOf(forged.lines)).toBeNull();
    expect(faultOf(forged.lines, { verifierKey: second.verifierKey })).toBe('OTHER_LOG');
  });

  it('cannot name a new key by itself', () => {
    const [first, thief] = [testKey(), testKey()];
    const { lines } = testLog(12, { ...first, sign: thief.sign }, thief);
    expect(faultOf(lines)).toBe('SIGNATURE_WRONG');
  });
});

describe('a log of which a line was changed on the way', () => {
  const { lines } = testLog(30);

  it('is found out, whatever was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.nat(lines.length - 1),
        fc.nat(),
        fc.constantFrom('change', 'omit', 'double', 'swap', 'cut', 'rob', 'insert'),
        (one, other, at, how) => {
          const mutated = mutate(one, other, at, how);
          if (isHarmless(mutated)) return;
          expect(faultOf(mutated)).not.toBeNull();
        },
      ),
      { numRuns: 5_000 },
    );
  }, 60_000);

  /** A head in between may be missing: what it covered, the later ones cover. */
  function isHarmless(mutated: readonly string[]): boolean {
    const kept = new Set(mutated);
    const gone = lines.filter((line) => !kept.has(line));
    const without = lines.filter((line) => kept.has(line));
    return (
      mutated.join('\n') === without.join('\n') &&
      gone.every((line) => line.startsWith('{"checkpoint"') && line !== lines.at(-1))
    );
  }

  function mutate(one: number, other: number, at: number, how: string): string[] {
    const changed = [...lines];
    const line = lines[one] as string;
    switch (how) {
      case 'change': {
        const place = at % line.length;
        const was = line.charCodeAt(place);
        const is = String.fromCharCode(was === 0x30 ? 0x31 : 0x30);
        changed[one] = line.slice(0, place) + is + line.slice(place + 1);
        break;
      }
      case 'omit':
        changed.splice(one, 1);
        break;
      case 'double':
        changed.splice(other, 0, line);
        break;
      case 'swap':
        changed[one] = lines[other] as string;
        changed[other] = line;
        break;
      case 'cut':
        changed.length = one;
        break;
      case 'rob':
        changed.splice(one, 1 + (at % 5));
        break;
      default:
        changed.splice(1 + one, 0, testLeaf(1_000 + at, 'BALLOT_COUNTED', { yes: at }));
    }
    return changed;
  }
});

describe('what is no log', () => {
  const [header = '', opening = '', ...rest] = testLog(12).lines;
  it.each([
    { lines: [], fault: 'HEADER_MISSING' },
    { lines: ['<html>'], fault: 'HEADER_MISSING' },
    { lines: [opening, ...rest], fault: 'HEADER_MISSING' },
    { lines: [header], fault: 'END_MISSING' },
    { lines: [header, ...rest], fault: 'OPENING_WRONG' },
    { lines: [header, opening, opening], fault: 'ENTRY_DOUBLED' },
    { lines: [header, opening, '', ...rest], fault: 'LINE_UNREADABLE' },
    { lines: [header, opening, `${rest[0]} `], fault: 'LINE_UNREADABLE' },
  ])('is refused: $fault', ({ lines, fault }) => {
    expect(faultOf(lines)).toBe(fault);
  });
});
