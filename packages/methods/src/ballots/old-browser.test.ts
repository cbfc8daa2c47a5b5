import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What Chromium 86 and Safari 14 lack. */
const asOldBrowser = `
  delete Object.hasOwn;
  delete Object.groupBy;
  delete String.prototype.isWellFormed;
  for (const name of ['at', 'findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']) {
    delete Array.prototype[name];
  }
`;

test('an old browser counts every method again, to the bit', () => {
  const door = JSON.stringify(join(import.meta.dirname, '../index.ts'));
  const program = `
    const { DECISION_PRESETS, recountBundle, ruleInWords, verifyRecount } = await import(${door});
    ${asOldBrowser}
    const options = ['a', 'b', 'c'].map((id, index) => ({ id, label: id, cost: 30 + index }));
    const plain = options.map(({ id, label }) => ({ id, label }));
    const ranking = [['b'], ['a'], ['c']];
    const ballots = [
      [{ method: 'YES_NO_ABSTAIN' }, { answer: 'YES' }],
      [{ method: 'SINGLE', options: plain }, { option: 'b' }],
      [{ method: 'APPROVAL', options: plain, ties: 'LOT' }, { options: ['a', 'b'] }],
      [{ method: 'SCORE', options: plain, scoreMax: 3 }, { scores: [{ option: 'b', score: 2 }] }],
      [{ method: 'IRV', options: plain }, { ranking }],
      [{ method: 'SCHULZE', options: plain }, { ranking }],
      [{ method: 'STV', options: plain, seats: 2 }, { ranking }],
      [{ method: 'BUDGET', options, budget: 70, allocation: 'EQUAL_SHARES' }, { options: ['b'] }],
    ];
    for (const [definition, choice] of ballots) {
      const papers = [{ trackingNumber: 'T', heads: 1, choice: { method: definition.method, ...choice }, weight: 7 }];
      const inputs = { ballot: 'B', definition, papers, seed: '6', eligible: { heads: 2, weight: 9 } };
      const bundle = recountBundle({ ...inputs, rule: DECISION_PRESETS.MOST_VOTES });
      const { verified } = verifyRecount(JSON.parse(JSON.stringify(bundle)), bundle.digest);
      const words = ruleInWords(bundle.rule, bundle.decision, 'en').result;
      console.log(definition.method, bundle.count.outcome.kind, verified, words);
    }
  `;
  const run = ['--input-type=module', '--no-warnings', '--eval', program];
  const lines = execFileSync(process.execPath, run, { encoding: 'utf8' }).trim().split('\n');
  expect(lines).toEqual(
    ['YES_NO_ABSTAIN', 'SINGLE', 'APPROVAL', 'SCORE', 'IRV', 'SCHULZE', 'STV', 'BUDGET'].map(
      (method) => `${method} WON true It carries.`,
    ),
  );
});
