import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { communityType } from '../../communities/index.ts';
import { setDeliberationRules } from '../commands/set-deliberation-rules.ts';
import { type DeliberationRules, defaultRules, rulesOf } from '../settings.ts';

/** What each number means, in the order in which they are shown. */
const numbers = {
  triageDays: 'Working days (Monday to Friday) until a proposed topic should be sorted, 1–60.',
  majorAnswerDays: 'Working days to answer a major matter, 1–250.',
  minorAnswerDays: 'Working days to answer a minor matter, 1–250.',
  privateAnswerDays: 'Working days to answer a private matter, 1–250.',
  reminderDays: 'Civil days between reminders of an overdue answer, 1–60.',
  mergeUndoHours: 'Hours within which a merge can be undone, 0–720.',
  meetingNoticeDays: 'Civil days of notice for a regular meeting on a topic, 0–60.',
  meetingLeastResidents: 'The fewest residents with whom a meeting can decide a topic, 0–100,000.',
} as const satisfies Partial<Record<keyof DeliberationRules, string>>;
const reviewDescription =
  'Whether a major decision takes a review by a party organization first (党组织研究).';
const sourceDescription = 'Where the rules come from: a document with its number and date.';

const rulesType = builder.objectRef<DeliberationRules>('DeliberationRules').implement({
  description: 'How a district runs its topics. Data, with its source; no law prescribes the days.',
  fields: (t) => ({
    triageDays: t.exposeInt('triageDays', { description: numbers.triageDays }),
    majorAnswerDays: t.exposeInt('majorAnswerDays', { description: numbers.majorAnswerDays }),
    minorAnswerDays: t.exposeInt('minorAnswerDays', { description: numbers.minorAnswerDays }),
    privateAnswerDays: t.exposeInt('privateAnswerDays', { description: numbers.privateAnswerDays }),
    reminderDays: t.exposeInt('reminderDays', { description: numbers.reminderDays }),
    reviewMajor: t.exposeBoolean('reviewMajor', { description: reviewDescription }),
    mergeUndoHours: t.exposeInt('mergeUndoHours', { description: numbers.mergeUndoHours }),
    meetingNoticeDays: t.exposeInt('meetingNoticeDays', { description: numbers.meetingNoticeDays }),
    meetingLeastResidents: t.exposeInt('meetingLeastResidents', {
      description: numbers.meetingLeastResidents,
    }),
    source: t.exposeString('source', { description: sourceDescription }),
  }),
});

builder.prismaObjectField('Community', 'deliberationRules', (t) =>
  t.field({
    type: rulesType,
    description: 'How topics are run here: the rules of its district, or the defaults.',
    resolve: ({ districtId }, _, { db }) =>
      districtId === null ? defaultRules : rulesOf(db, districtId),
  }),
);

builder.relayMutationField(
  'setDeliberationRules',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The district.' }),
      triageDays: t.int({ description: numbers.triageDays }),
      majorAnswerDays: t.int({ description: numbers.majorAnswerDays }),
      minorAnswerDays: t.int({ description: numbers.minorAnswerDays }),
      privateAnswerDays: t.int({ description: numbers.privateAnswerDays }),
      reminderDays: t.int({ description: numbers.reminderDays }),
      reviewMajor: t.boolean({ description: reviewDescription }),
      mergeUndoHours: t.int({ description: numbers.mergeUndoHours }),
      meetingNoticeDays: t.int({ description: numbers.meetingNoticeDays }),
      meetingLeastResidents: t.int({ description: numbers.meetingLeastResidents }),
      source: t.string({ description: `${sourceDescription} 4–500 characters.` }),
    }),
  },
  {
    description:
      'Sets how a district runs its topics. Takes governance:apply in the district. What is due already stays due as it was.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => setDeliberationRules(context, input),
  },
  {
    name: 'SetDeliberationRulesSuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: communityType,
        description: 'The district with its rules.',
        resolve: (query, id: string, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  },
);
