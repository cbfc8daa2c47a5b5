import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Topic, VoteValue } from '../../../generated/prisma/client.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import {
  enterSheet,
  type PaperEntered,
  refusalOfRow,
  type SheetCounting,
} from '../../../mechanisms/paper-sheet/index.ts';
import { assertMay, assertPerson } from '../../../platform/viewer.ts';
import { actorId, type Writing } from '../../../platform/write.ts';
import { voteValues } from '../commands/cast-vote.ts';
import { placeVote } from '../opinion-memory.ts';
import { takesAct } from '../policies.ts';
import { requestRegrouping } from '../regrouping.ts';
import { loadTopic } from '../subjects.ts';
import { writeVotes } from '../write-votes.sql.ts';

const form = z.object({
  topic: z.string().max(200),
  entries: z
    .array(
      z.object({
        code: z.string().max(40),
        votes: z
          .array(z.object({ number: z.int().min(1).max(20), value: z.enum(voteValues) }))
          .max(20),
      }),
    )
    .min(1)
    .max(200),
});

type Marks = readonly (readonly [number: number, value: VoteValue])[];

/**
 * Enters what the viewer read from sheets with statements. As soon as two people have read a sheet
 * alike its marks are votes: of one participant, who has no name. A statement that was hidden since
 * takes none. The same again changes nothing.
 *
 * Outcomes: by sheet its state, or CODE_MISTYPED, PAPER_UNKNOWN, PAPER_ELSEWHERE, PAPER_VOID,
 * PAPER_COUNTED, VALUE_INVALID for a number that is not on the sheet or is there twice;
 * InvalidInputError; NOT_FOUND; PAPER_NOT_TAKEN; at the top level UNAUTHENTICATED, FORBIDDEN for
 * whoever may not enter papers there.
 */
export async function enterStatementSheets(
  context: Context,
  input: z.input<typeof form>,
): Promise<{ topic: Topic; results: PaperEntered[] }> {
  const wanted = parseInput(form, input);
  const topic = await loadTopic(context, wanted.topic);
  assertMay(context.viewer, 'paper:enter', topic.community);
  assertPerson(context.viewer);
  if (!takesAct(topic.state, 'VOTE')) throw new RuleRefusedError('PAPER_NOT_TAKEN');
  const { districtId, id: subjectId, communityId } = topic;
  const subject = { districtId, communityId, subjectType: 'Topic', subjectId };
  const results: PaperEntered[] = [];
  for (const { code, votes } of wanted.entries) {
    const result: PaperEntered = { code, state: null, refusal: null };
    const marks: Marks = votes
      .map(({ number, value }) => [number, value] as const)
      .sort(([one], [other]) => one - other);
    const cast: CastMark[] = [];
    result.refusal = await refusalOfRow(async () => {
      const counting = countingOf(context, topic, marks, cast);
      const entered = await enterSheet(context, subject, code, JSON.stringify(marks), counting);
      result.state = entered.state;
    });
    for (const mark of cast) placeVote(context.database, { districtId, id: subjectId, ...mark });
    if (cast.length > 0) requestRegrouping(context, topic);
    results.push(result);
  }
  return { topic, results };
}

interface CastMark {
  statementId: string;
  voterId: string;
  value: VoteValue;
}

function countingOf(
  context: Context,
  { districtId, id }: Topic,
  marks: Marks,
  cast: CastMark[],
): SheetCounting {
  return {
    async hold({ transaction }: Writing) {
      const [row] = await transaction.$queryRawUnsafe<{ state: Topic['state'] }[]>(
        `SELECT state FROM topic
         WHERE district_id = $1::uuid AND id = $2::uuid AND moderation = 'ACCEPTED' FOR SHARE`,
        districtId,
        id,
      );
      if (!row || !takesAct(row.state, 'VOTE')) throw new RuleRefusedError('PAPER_NOT_TAKEN');
    },
    async refusal(_, { content }) {
      const length = (content as readonly string[] | null)?.length ?? 0;
      const numbers = marks.map(([number]) => number);
      const wrong = numbers.some((number) => number > length);
      if (wrong || new Set(numbers).size < numbers.length) {
        throw new InvalidInputError([{ path: ['votes'], code: 'VALUE_INVALID' }]);
      }
      return null;
    },
    async count({ transaction }, { id: voterId, content }) {
      const statements = content as readonly string[];
      const votes = marks.flatMap(([number, value]) => {
        const statementId = statements[number - 1];
        return statementId === undefined ? [] : [{ statementId, voterId, value }];
      });
      const column = <T>(of: T) => votes.map(() => of);
      const at = context.clock.now().toISOString();
      if (votes.length === 0) return null;
      await transaction.$queryRawUnsafe(
        writeVotes,
        votes.map((_, position) => position),
        column(districtId),
        votes.map(({ statementId }) => statementId),
        column(voterId),
        votes.map(({ value }) => value),
        column('PAPER'),
        column(null),
        column(at),
        votes.map(newId),
        votes.map(newId),
        // Whose access it is was looked at already: theirs who enter the sheet.
        column(null),
        column(null),
        column(null),
        civilDay(context.clock.now()),
        [],
        // Behind a sheet nobody is known: the audit names who has entered it.
        actorId(context.viewer),
      );
      cast.push(...votes);
      return null;
    },
  };
}
