import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotOfPreferences } from './ballot-of-preferences.ts';
import { readBlt, writeBlt } from './blt.ts';
import { countBallots } from './count-ballots.ts';
import { type PreferenceFile, preferenceFile, type RankedFile } from './preference-file.ts';
import { readPreflib } from './read-preflib.ts';
import { definitions, papersOf } from './testing/arbitrary-ballot.ts';
import { named, ranked } from './testing/ranked.ts';
import { preflibType, writePreflib } from './write-preflib.ts';

/** In the form of preflib.org/format, with three of the forms of an order. */
const TOI = `# FILE NAME: 00000-00000001.toi
# TITLE: Three dishes
# DESCRIPTION:
# DATA TYPE: toi
# MODIFICATION TYPE: original
# RELATES TO:
# RELATED FILES:
# PUBLICATION DATE: 2022-01-01
# MODIFICATION DATE: 2022-01-01
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 10
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: 面条
# ALTERNATIVE NAME 2: Rice: white
# ALTERNATIVE NAME 3: Soup
5: 1,{2,3}
4: 3,1,2
1: 2
`;

const CAT = `# FILE NAME: 00000-00000001.cat
# TITLE: Two projects
# DATA TYPE: cat
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# NUMBER UNIQUE PREFERENCES: 3
# NUMBER CATEGORIES: 2
# CATEGORY NAME 1: Yes
# CATEGORY NAME 2: No
# ALTERNATIVE NAME 1: Bench
# ALTERNATIVE NAME 2: Lamp
# ALTERNATIVE NAME 3: Tree
3: {1,2},3
2: {},{1,2,3}
1: 3,{1,2}
`;

/** The example of the manuals of OpenSTV and OpaVote, with its comments. */
const BLT = `4 2          # four candidates are competing for two seats
-2           # Bob has withdrawn
1 4 1 3 2 0  # first ballot
1 2 4 1 3 0
1 1 4 2 3 0  # The first number is the ballot weight (>= 1).
1 1 2 4 3 0  # The last 0 is an end of ballot marker.
1 1 4 3 0    # Numbers in between correspond to the candidates
1 3 2 4 1 0  # on the ballot.
1 3 4 1 2 0
1 3 4 1 2 0  # Chuck, Diane, Amy, Bob
1 4 3 2 0
1 2 3 4 1 0  # last ballot
0            # end of ballots marker
"Amy"        # candidate 1
"Bob"        # candidate 2
"Chuck #3"
"Diane"
"Gardening Club Election"  # title
`;

const read = (result: ReturnType<typeof readPreflib>): PreferenceFile => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

test('a file of PrefLib with equal and missing places', () => {
  const file = read(readPreflib(TOI));
  expect(file).toMatchObject({
    title: 'Three dishes',
    labels: ['面条', 'Rice: white', 'Soup'],
    orders: [
      { count: 5, levels: [[1], [2, 3]] },
      { count: 4, levels: [[3], [1], [2]] },
      { count: 1, levels: [[2]] },
    ],
  });
  const { definition, papers } = ballotOfPreferences(file, 'SCHULZE');
  expect(countBallots(definition, papers)).toMatchObject({
    pairwise: [
      [0, 9, 5],
      [1, 0, 1],
      [4, 4, 0],
    ],
    outcome: { kind: 'WON', winners: ['1'] },
  });
});

test('a file of PrefLib with categories: the first is what is approved', () => {
  const { definition, papers } = ballotOfPreferences(read(readPreflib(CAT)), 'IRV');
  expect(countBallots(definition, papers)).toMatchObject({
    method: 'APPROVAL',
    votes: [
      { option: '1', votes: { weight: 3 } },
      { option: '2', votes: { weight: 3 } },
      { option: '3', votes: { weight: 1 } },
    ],
    abstaining: { weight: 2 },
  });
});

test('the example of BLT: who has withdrawn is passed over', () => {
  const result = readBlt(BLT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { title, labels, seats, withdrawn, orders } = result.value;
  expect({ title, labels, seats, withdrawn, papers: orders.length }).toEqual({
    title: 'Gardening Club Election',
    labels: ['Amy', 'Bob', 'Chuck #3', 'Diane'],
    seats: 2,
    withdrawn: [2],
    papers: 10,
  });
  const { definition, papers } = ballotOfPreferences(result.value, 'STV');
  // First of those left: Amy 3 (and none from Bob), Chuck 3 + 1, Diane 2 + 1. Quota ⌊10 / 3⌋ + 1 = 4.
  expect(countBallots(definition, papers)).toMatchObject({
    quota: 4,
    votes: [
      { option: '1', votes: { weight: 3 } },
      { option: '3', votes: { weight: 4 } },
      { option: '4', votes: { weight: 3 } },
    ],
  });
});

test('a ballot is written as the narrowest type of PrefLib', () => {
  const typeOf = (...lines: string[]) => {
    const definition = { method: 'SCHULZE' as const, options: named('a', 'b', 'c') };
    const file = preferenceFile(definition, ranked('SCHULZE', ...lines), 't');
    return file && preflibType(file);
  };
  expect(typeOf('2 a>b>c', '1 c>b>a')).toBe('soc');
  expect(typeOf('2 a>b', '1 c>b>a')).toBe('soi');
  expect(typeOf('2 a=b>c', '1 c>b>a')).toBe('toc');
  expect(typeOf('2 a=b', '1 c>b>a')).toBe('toi');
  expect(preferenceFile({ method: 'YES_NO_ABSTAIN' }, [], 't')).toBeUndefined();
});

const files = fc
  .constantFrom(...definitions('NONE').slice(1))
  .chain((definition) => papersOf(definition).map((papers) => ({ definition, papers })))
  .chain(({ definition, papers }) =>
    fc
      .stringMatching(/^[\w\u4e00-\u9fff:#,.{}-]{1,20}$/u)
      .map((title) => ({ definition, papers, file: preferenceFile(definition, papers, title) })),
  );

describe('any ballot', () => {
  test('is read from PrefLib as it was written', () => {
    fc.assert(
      fc.property(files, ({ file }) => {
        if (file === undefined) return;
        const back = read(readPreflib(writePreflib(file, '00000-00000001')));
        expect(back).toEqual({ ...file, ...(file.kind === 'RANKED' ? { seats: 1 } : {}) });
        expect(writePreflib(back, 'x')).toBe(writePreflib(file, 'x'));
      }),
      { numRuns: 300 },
    );
  });

  test('is read from BLT as it was written, and counts the same', () => {
    fc.assert(
      fc.property(files, ({ file, definition, papers }) => {
        if (file?.kind !== 'RANKED') return;
        const back = readBlt(writeBlt(file));
        expect(back).toEqual({ ok: true, value: file });
        if (!back.ok || definition.method !== 'STV') return;
        const again = ballotOfPreferences(back.value, 'STV');
        const numbered = (text: string) =>
          text.replace(/"([a-e])"/g, (_, id) => `"${'abcde'.indexOf(id) + 1}"`);
        expect(JSON.stringify(countBallots(again.definition, again.papers).outcome)).toBe(
          numbered(JSON.stringify(countBallots(definition, papers).outcome)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is not as it has to be is refused with its line', () => {
  test.each<[string, string, string, number, string]>([
    ['a strict order with equal places', 'DATA TYPE: toi', 'DATA TYPE: soi', 16, 'RANKED_EQUALLY'],
    ['a complete order with options missing', 'DATA TYPE: toi', 'DATA TYPE: toc', 18, 'INCOMPLETE'],
    ['another type', 'DATA TYPE: toi', 'DATA TYPE: wmd', 4, 'UNKNOWN_TYPE'],
    ['an unknown option', '3,1,2', '3,1,4', 17, 'UNKNOWN_OPTION'],
    ['option 0', '3,1,2', '3,1,0', 17, 'UNKNOWN_OPTION'],
    ['an option twice', '3,1,2', '3,1,3', 17, 'RANKED_TWICE'],
    ['another number of voters', 'VOTERS: 10', 'VOTERS: 11', 11, 'COUNT_DIFFERS'],
    ['another number of orders', 'ORDERS: 3', 'ORDERS: 4', 12, 'COUNT_DIFFERS'],
    ['a name missing', '# ALTERNATIVE NAME 3: Soup\n', '', 14, 'FIELD_MISSING'],
    ['a name twice', 'NAME 3', 'NAME 2', 15, 'FIELD_TWICE'],
    ['a count of 0', '1: 2\n', '0: 2\n', 18, 'MALFORMED'],
    ['a half count', '1: 2\n', '1.5: 2\n', 18, 'MALFORMED'],
    ['an open brace', '{2,3}', '{2,3', 16, 'MALFORMED'],
    ['an empty place', '{2,3}', '{}', 16, 'MALFORMED'],
    ['a trailing comma', '3,1,2', '3,1,2,', 17, 'MALFORMED'],
    ['an empty line', '4: 3', '\n4: 3', 17, 'MALFORMED'],
    ['numbers beyond all bounds', 'ALTERNATIVES: 3', 'ALTERNATIVES: 999999999999', 10, 'MALFORMED'],
    ['a line of the head that is none', '# TITLE: Three', '# title= Three', 2, 'MALFORMED'],
  ])('PrefLib: %s', (_, from, to, line, code) => {
    expect(TOI).toContain(from);
    expect(readPreflib(TOI.replace(from, to))).toEqual({ ok: false, problems: [{ line, code }] });
  });

  test.each<[string, string, string, number, string]>([
    ['more seats than candidates', '4 2 ', '4 5 ', 1, 'MALFORMED'],
    ['no head', '4 2 ', 'x ', 1, 'MALFORMED'],
    ['somebody else has withdrawn', '-2 ', '-5 ', 2, 'UNKNOWN_OPTION'],
    ['withdrawn twice', '-2 ', '-2 -2 ', 2, 'RANKED_TWICE'],
    ['an unknown candidate', '1 4 1 3 2 0', '1 4 1 7 2 0', 3, 'UNKNOWN_OPTION'],
    ['a candidate twice', '1 4 1 3 2 0', '1 4 1 4 2 0', 3, 'RANKED_TWICE'],
    ['no end of a paper', '1 4 1 3 2 0', '1 4 1 3 2', 3, 'MALFORMED'],
    ['a weight of 0', '1 4 1 3 2 0', '0 4 1 3 2 0', 3, 'MALFORMED'],
    ['a weight below 0', '1 2 4 1 3 0', '-1 2 4 1 3 0', 4, 'MALFORMED'],
    ['no end of the papers', '0            # end', '# end', 14, 'MALFORMED'],
    ['a name missing', '"Diane"\n', '', 17, 'FIELD_MISSING'],
    ['a name too many', '"Diane"\n', '"Diane"\n"Ed"\n', 19, 'MALFORMED'],
    ['an open name', '"Diane"\n', '"Diane\n', 17, 'MALFORMED'],
  ])('BLT: %s', (_, from, to, line, code) => {
    expect(BLT).toContain(from);
    expect(readBlt(BLT.replace(from, to))).toEqual({ ok: false, problems: [{ line, code }] });
  });

  test('no text at all, or far too much', () => {
    const long = `${'1 '.repeat(20_000_000)}`;
    for (const readFile of [readPreflib, readBlt]) {
      expect(readFile('').ok).toBe(false);
      expect(readFile(long)).toEqual({ ok: false, problems: [{ line: 1, code: 'TOO_LARGE' }] });
    }
  });

  test('a file with letters changed is read or refused, never thrown, and soon', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(TOI, CAT, BLT),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 5 }),
        (text, from, length, put) => {
          const at = from % text.length;
          const changed = text.slice(0, at) + put + text.slice(at + (length % 20));
          for (const readFile of [readPreflib, readBlt]) {
            const result = readFile(changed);
            if (result.ok) continue;
            const [problem] = result.problems;
            expect(problem?.line).toBeGreaterThan(0);
            expect(problem?.line).toBeLessThanOrEqual(changed.split('\n').length);
          }
        },
      ),
      { numRuns: 2000 },
    );
    const hostile = `4 2\n${'"a"'.repeat(100_000)}x#`;
    expect(readBlt(hostile).ok).toBe(false);
    expect(readPreflib(`${TOI}1: ${'{1,'.repeat(100_000)}`).ok).toBe(false);
  });
});

const plain: RankedFile = {
  ...{ kind: 'RANKED', title: 'a "b"\nc', labels: ['x\ty'], seats: 1, withdrawn: [], orders: [] },
};
test('what a format cannot say is said otherwise', () => {
  const back = readBlt(writeBlt(plain));
  expect(back).toEqual({ ok: true, value: { ...plain, title: "a 'b' c", labels: ['x y'] } });
  expect(read(readPreflib(writePreflib(plain, 'f')))).toMatchObject({
    title: 'a "b" c',
    labels: ['x y'],
  });
});
