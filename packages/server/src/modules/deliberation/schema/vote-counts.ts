import { builder } from '../../../builder.ts';
import type { StatementCounts } from '../topic-reads.sql.ts';

export const noVotes: StatementCounts = { AGREE: 0, DISAGREE: 0, PASS: 0 };

export const voteCountsType = builder.objectRef<StatementCounts>('VoteCounts').implement({
  description: 'Votes on a statement: whole people.',
  fields: (t) => ({
    agree: t.int({ description: 'How many agree.', resolve: ({ AGREE }) => AGREE }),
    disagree: t.int({ description: 'How many disagree.', resolve: ({ DISAGREE }) => DISAGREE }),
    pass: t.int({ description: 'How many pass.', resolve: ({ PASS }) => PASS }),
  }),
});
