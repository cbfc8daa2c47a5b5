import { describeReceiptSubject } from '../../mechanisms/receipt/index.ts';
import { stateLabels, stepLabels } from './labels.ts';
import { waitingStates } from './lifecycle.ts';

/** Characters of the body that a receipt shows: enough to know it by. */
const titleLength = 30;

describeReceiptSubject('Suggestion', {
  actionLabels: stepLabels,
  async load({ db }, key) {
    const suggestion = await db.suggestion.findUnique({ where: { districtId_id: key } });
    if (!suggestion) return null;
    const { state, communityId, answerDueAt } = suggestion;
    const waiting = (waitingStates as readonly string[]).includes(state);
    return {
      title: excerpt(suggestion.body),
      state,
      stateLabel: stateLabels[state],
      communityId,
      dueAt: waiting ? answerDueAt : null,
    };
  },
});

function excerpt(body: string): string {
  const characters = [...body.replaceAll(/\s+/g, ' ')];
  if (characters.length <= titleLength) return characters.join('');
  return `${characters.slice(0, titleLength).join('')}…`;
}
