import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISION_PRESETS } from './decision-presets.ts';
import { type RecountBundle, recountBundle, type TrackedPaper } from './recount-bundle.ts';
import { definitions, papersOf } from './testing/arbitrary-ballot.ts';
import { verifyRecount } from './verify-recount.ts';

const tracked = (index: number) => `T${String((index * 7919) % 10_007).padStart(5, '0')}`;

/** A counted ballot of any method, as it is downloaded: parsed from its JSON. */
const bundles = fc
  .constantFrom(...definitions('LOT'), ...definitions('NONE'))
  .chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      papers: papersOf(definition),
      rule: fc.constantFrom(...Object.values(DECISION_PRESETS)),
      seed: fc.constantFrom(null, '3 5 1 6'),
    }),
  )
  .map(({ definition, papers, rule, seed }) => {
    const all = papers.map(
      (paper, index): TrackedPaper => ({
        ...{ trackingNumber: tracked(index), heads: index % 5 === 4 ? 0 : 1 },
        ...(index % 3 === 0 ? { channel: 'PAPER' } : {}),
        ...paper,
      }),
    );
    const bundle = recountBundle({
      ...{ ballot: 'Ballot:1', definition, rule, seed, papers: all },
      eligible: { heads: 30, weight: 130 },
    });
    return { bundle, download: JSON.stringify(bundle) };
  });

test('what was counted is verified, in whatever order the papers came', () => {
  fc.assert(
    fc.property(bundles, ({ bundle, download }) => {
      expect(verifyRecount(JSON.parse(download), bundle.digest)).toEqual({
        verified: true,
        problems: [],
        recounted: { count: bundle.count, decision: bundle.decision },
      });
      const again = recountBundle({ ...bundle, papers: bundle.papers.toReversed() });
      expect(again).toEqual(bundle);
    }),
    { numRuns: 300 },
  );
});

type Path = readonly (string | number)[];

/** Every place in a document. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => places(part, [...path, name]))];
}

/** What somebody could do to the value at a place; undefined takes it away. */
function tamper(value: unknown, how: number): { readonly value: unknown; readonly act: string } {
  const nothing = { value: undefined, act: 'omit' };
  if (typeof value === 'number') {
    const changed = [value + 1, value - 1, value * 2 + 1, -value - 1, 0.5, String(value)][how % 6];
    return how % 7 === 6 ? nothing : { value: changed, act: 'change' };
  }
  if (typeof value === 'string') {
    const changed = [`${value}x`, value.slice(1), value.toLowerCase(), '', null, 'b', 'NO'];
    return how % 8 === 7 ? nothing : { value: changed[how % 7], act: 'change' };
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return nothing;
    const at = how % value.length;
    const acts = [
      { act: 'double', value: [...value.slice(0, at + 1), ...value.slice(at)] },
      { act: 'omit one', value: value.toSpliced(at, 1) },
      { act: 'reverse', value: value.toReversed() },
      { act: 'rotate', value: [...value.slice(1), ...value.slice(0, 1)] },
      { act: 'swap', value: value.with(0, value.at(-1)).with(-1, value[0]) },
      { act: 'empty', value: [] },
      nothing,
    ];
    return acts[how % acts.length] ?? nothing;
  }
  if (typeof value === 'object' && value !== null) {
    return how % 2 === 0 ? { value: { ...value, extra: how }, act: 'add' } : nothing;
  }
  return { value: how % 2 === 0 ? 0 : value !== true, act: 'change' };
}

/** The document with one place changed. */
function changed(document: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(document);
  const copy = Array.isArray(document) ? [...document] : { ...Object(document) };
  const part = changed(copy[name], rest, change);
  if (part !== undefined) copy[name] = part;
  else if (Array.isArray(copy)) copy.splice(Number(name), 1);
  else delete copy[name];
  return copy;
}

const said = (document: unknown) => JSON.stringify(document);

test('every change, omission, doubling or new order of anything is detected', () => {
  let mutations = 0;
  const acts = new Set<string>();
  const codes = new Set<string>();
  fc.assert(
    fc.property(
      bundles,
      fc.array(fc.tuple(fc.nat(), fc.nat(1000)), { minLength: 30, maxLength: 30 }),
      ({ bundle, download }, tries) => {
        const document: unknown = JSON.parse(download);
        const everywhere = places(document);
        for (const [where, how] of tries) {
          const path = everywhere[where % everywhere.length] ?? [];
          let act = '';
          const forged = changed(document, path, (value) => {
            const done = tamper(value, how);
            act = done.act;
            return done.value;
          });
          // Reversing one element, for example, changes nothing.
          if (said(forged) === download) continue;
          mutations += 1;
          acts.add(act);
          const { verified, problems } = verifyRecount(forged, bundle.digest);
          for (const { code } of problems) {
            if (code !== 'MORE_CAST_THAN_ELIGIBLE') codes.add(code);
          }
          if (verified) throw new Error(`${act} at ${path.join('.')} is not detected`);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(mutations).toBeGreaterThan(5000);
  expect(acts).toEqual(
    new Set(['change', 'omit', 'double', 'omit one', 'reverse', 'rotate', 'swap', 'empty', 'add']),
  );
  expect([...codes].toSorted()).toEqual([
    ...['COUNT_DIFFERS', 'DECISION_DIFFERS', 'DIGEST_DIFFERS', 'MALFORMED'],
    ...['NOT_AS_LOGGED', 'PAPERS_OUT_OF_ORDER', 'TRACKING_TWICE'],
  ]);
});

describe('a forger who counts again', () => {
  const [definition] = definitions('NONE');
  const papers = (['YES', 'YES', 'NO', 'YES', 'NO'] as const).map(
    (answer, index): TrackedPaper => ({
      ...{ trackingNumber: tracked(index), heads: 1, weight: 1 },
      choice: { method: 'YES_NO_ABSTAIN', answer },
    }),
  );
  const honest = (over: Partial<RecountBundle> = {}) =>
    recountBundle({
      ...{ ballot: 'Ballot:1', seed: null, rule: DECISION_PRESETS.SIMPLE_MAJORITY, papers },
      ...{ definition: definition ?? { method: 'YES_NO_ABSTAIN' } },
      eligible: { heads: 9, weight: 9 },
      ...over,
    });
  const { digest } = honest();

  test.each([
    ['leaves out a paper', { papers: papers.slice(1) }],
    [
      'stuffs the box',
      { papers: [...papers, { trackingNumber: 'U', choice: null, heads: 1, weight: 1 }] },
    ],
    [
      'changes a vote',
      { papers: papers.map((paper, index) => (index === 0 ? { ...paper, choice: null } : paper)) },
    ],
    [
      'gives a voter more weight',
      {
        papers: papers.map((paper) => ({ ...paper, weight: 2 })),
        eligible: { heads: 9, weight: 20 },
      },
    ],
    ['lowers the bar', { rule: DECISION_PRESETS.MOST_VOTES }],
    ['shortens the roll', { eligible: { heads: 8, weight: 8 } }],
    ['draws another lot', { seed: '1' }],
    ['passes it off as another ballot', { ballot: 'Ballot:2' }],
  ])('%s: the bundle agrees with itself, and not with the log', (_, over) => {
    const forged = honest(over);
    expect(verifyRecount(forged, forged.digest).verified).toBe(true);
    expect(verifyRecount(forged, digest).problems).toEqual([
      { code: 'NOT_AS_LOGGED', logged: digest, computed: forged.digest },
    ]);
  });

  test('states another result', () => {
    const { count, decision, ...rest } = honest();
    const won = {
      ...rest,
      count: { ...count, outcome: { kind: 'NONE' } },
      decision: { ...decision, carried: false },
    };
    expect(verifyRecount(won, digest).problems).toEqual([
      { code: 'COUNT_DIFFERS', path: 'outcome.kind' },
      { code: 'COUNT_DIFFERS', path: 'outcome.winners' },
      { code: 'DECISION_DIFFERS', path: 'carried' },
    ]);
  });
});

test('more papers than voters are reported', () => {
  const papers = [0, 1].map(
    (index): TrackedPaper => ({
      trackingNumber: tracked(index),
      choice: null,
      heads: 1,
      weight: 3,
    }),
  );
  const bundle = recountBundle({
    ...{ ballot: 'Ballot:1', seed: null, rule: DECISION_PRESETS.MOST_VOTES, papers },
    ...{ definition: { method: 'YES_NO_ABSTAIN' }, eligible: { heads: 1, weight: 5 } },
  });
  expect(verifyRecount(bundle, bundle.digest).problems).toEqual([
    { code: 'MORE_CAST_THAN_ELIGIBLE', measure: 'HEADS', cast: 2, eligible: 1 },
    { code: 'MORE_CAST_THAN_ELIGIBLE', measure: 'WEIGHT', cast: 6, eligible: 5 },
  ]);
});

test('no bundle at all is reported, never thrown', () => {
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  for (const input of [
    null,
    7,
    'x',
    [],
    {},
    deep,
    { papers: deep, definition: deep, rule: deep },
  ]) {
    const { verified, problems } = verifyRecount(input, '');
    expect(verified).toBe(false);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['MALFORMED']));
  }
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      expect(verifyRecount(input, '').verified).toBe(false);
    }),
  );
});
