import { globalId } from '../kernel/global-id.ts';
import {
  answerSuggestion,
  makeSuggestion,
  raiseTopicFromSuggestion,
  recordSuggestion,
  settleSuggestion,
} from '../modules/suggestions/index.ts';
import { daysBefore } from './moments.ts';
import { worker } from './persons.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding, unlessTaken } from './seeding.ts';
import { type SuggestionContent, suggestions } from './suggestions.ts';

/** Writes the suggestions with what became of them. */
export async function seedSuggestions(seeding: Seeding): Promise<void> {
  for (const content of suggestions) await seedSuggestion(seeding, content);
}

async function seedSuggestion(seeding: Seeding, content: SuggestionContent): Promise<void> {
  const { days, from, body, answer, settled, raised } = content;
  const at = daysBefore(seeding.now, days, '10:20');
  const facts = {
    community: seeding.community,
    body,
    idempotencyKey: demonstrationIdempotencyKey('suggestion', body),
  };
  const key =
    typeof from === 'string'
      ? await makeSuggestion(asPerson(seeding, from, at), facts)
      : await recordSuggestion(asPerson(seeding, worker, at), {
          ...facts,
          callerName: from.caller,
          callerPhone: from.phone,
          channel: from.channel,
        });
  const suggestion = globalId('Suggestion', key);
  if (answer) {
    const context = asPerson(seeding, worker, daysBefore(seeding.now, answer.days, '15:40'));
    await unlessTaken(() => answerSuggestion(context, { suggestion, body: answer.body }));
  }
  if (raised) {
    const { days: raisedAfter, ...topic } = raised;
    const context = asPerson(seeding, worker, daysBefore(seeding.now, raisedAfter, '11:10'));
    await raiseTopicFromSuggestion(context, { suggestion, ...topic });
  }
  if (settled && typeof from === 'string') {
    const context = asPerson(seeding, from, daysBefore(seeding.now, settled.days, '19:05'));
    const { yes, comment } = settled;
    await unlessTaken(() => settleSuggestion(context, { suggestion, settled: yes, comment }));
  }
}
