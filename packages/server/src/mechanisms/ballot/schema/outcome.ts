import { ruleInWords } from '@linli/methods';
import { builder } from '../../../builder.ts';
import { ruleOf } from '../counting.ts';
import { interimOf } from '../interim.ts';
import { recountPath } from '../recount-file.ts';
import { resultOf } from '../result.ts';
import { ballotType } from './ballot.ts';
import { ballotResultType } from './result.ts';

builder.prismaObjectFields(ballotType, (t) => ({
  result: t.field({
    type: ballotResultType,
    nullable: true,
    description: 'What it came to; null until it is counted.',
    resolve: (ballot) => resultOf(ballot),
  }),
  resultInWords: t.stringList({
    description:
      'The rule and what the vote was, share by share, then what that comes to, in the viewer’s language; empty until it is counted.',
    resolve: (ballot, _, { locale }) => {
      const result = resultOf(ballot);
      if (!result) return [];
      const told = ruleInWords(ruleOf(ballot), result.decision, locale);
      return [...told.checks, told.result];
    },
  }),
  lotSeed: t.exposeString('lotSeed', {
    nullable: true,
    description:
      'The seed of the lot that broke a tie: the secret of `lotCommitment`, a space and what was drawn in public; null without one.',
  }),
  lotCommitment: t.exposeString('lotCommitment', {
    nullable: true,
    description:
      'SHA-256, hexadecimal, of the secret that a lot is drawn with, fixed and logged at the opening; null before it, and where no lot may be drawn.',
  }),
  recountAddress: t.string({
    nullable: true,
    description:
      'Where all papers are, without names, to count again (JSON, see docs/domain/recount), beside the API; null until it is counted. With `.preflib` and `.blt` in place of `.json`: for PrefLib, and as BLT where options are ranked.',
    resolve: (ballot) => (ballot.state === 'COUNTED' ? recountPath(ballot) : null),
  }),
  interim: t.field({
    type: ballotResultType,
    nullable: true,
    description:
      'What was counted so far, while it is open and nothing is hidden; else null. Of more than 200 papers, up to half a minute old.',
    resolve: (ballot, _, context) => {
      if (ballot.hidden || ballot.state !== 'OPEN') return null;
      return interimOf(context, ballot);
    },
  }),
}));
