import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Objection } from '../../../generated/prisma/client.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { loadPlace } from '../../electorate/index.ts';
import { availableAction, timelineEntry, timelineOf } from '../../lifecycle/index.ts';
import { hiddenTitle, isShownTo } from '../../moderation/index.ts';
import { kindsIn } from '../access.ts';
import { objectionStateLabels, objectionStepLabels } from '../labels.ts';
import { isOwnObjection, objectionActions } from '../policies.ts';

export const objectionOutcome = builder.enumType('ObjectionOutcome', {
  description: 'What became of an objection.',
  values: {
    UPHELD: { description: '采纳: what was published is changed or withdrawn.' },
    PARTLY_UPHELD: { description: '部分采纳: a part of what was published is changed.' },
    DISMISSED: { description: '不采纳: it stays as it is.' },
  } as const,
});

const publicationOf = ({ db }: Context, { districtId, publicationId: id }: Objection) =>
  db.publication.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } });

/** A name or number that the office keeps, for who answers for the notice. */
async function sealed(
  context: Context,
  objection: Objection,
  field: 'callerNameCipher' | 'callerPhoneCipher',
  purpose: string,
): Promise<string | null> {
  const cipher = objection[field];
  if (cipher === null) return null;
  const kinds = await kindsIn(context, await publicationOf(context, objection));
  return kinds.has('EDITOR') ? context.encryption.decrypt(cipher, purpose) : null;
}

export const objectionType = builder.prismaNode('Objection', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'What somebody has against what is on public notice, and what became of it. Everybody may read it; who it was only where they do not withhold it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in its notice, from 1.' }),
    body: t.string({
      description:
        'The words, 1–2,000 characters; numbers of people are masked. Says that they are hidden where moderation hides them, but to their author and to moderators.',
      resolve: async (objection, _, context) => {
        const place = () => loadPlace(context, objection.communityId);
        const isShown = await isShownTo(context, objection, place);
        return isShown ? objection.body : hiddenTitle[context.locale];
      },
    }),
    hidden: t.boolean({
      description: 'Whether moderation hides its words; it is answered all the same.',
      resolve: ({ moderation }) => moderation === 'REJECTED',
    }),
    authorName: t.exposeString('authorName', {
      nullable: true,
      description:
        'Display name; of somebody for whom a worker entered it the name as notices print it, 王*兰. Null where it is withheld.',
    }),
    channel: t.expose('channel', { type: channelEnum, description: 'How it came in.' }),
    callerName: t.string({
      nullable: true,
      description: 'Whom a worker entered it for; for who answers for the notice, null to others.',
      resolve: (objection, _, context) =>
        sealed(context, objection, 'callerNameCipher', 'objection.caller_name_cipher'),
    }),
    callerPhone: t.string({
      nullable: true,
      description: 'Their number, eleven digits, likewise.',
      resolve: (objection, _, context) =>
        sealed(context, objection, 'callerPhoneCipher', 'objection.caller_phone_cipher'),
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came in.' }),
    outcome: t.expose('outcome', {
      type: objectionOutcome,
      nullable: true,
      description: 'What became of it; null before it is answered.',
    }),
    stateLabel: t.string({
      description: 'The same in the viewer’s language, also before it is answered.',
      resolve: ({ outcome }, _, { locale }) => objectionStateLabels[outcome ?? 'RECEIVED'][locale],
    }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The reasons, 1–2,000 characters; null before it is answered.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered; null before.',
    }),
    publication: t.relation('publication', { description: 'The notice.' }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (objection, _, context) => timelineOf(context, objection, objectionStepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description: 'UPHOLD, UPHOLD_PARTLY and DISMISS: answerObjection with that outcome.',
      resolve: async (objection, _, context) => {
        if (isOwnObjection(context.viewer, objection)) return [];
        const publication = await publicationOf(context, objection);
        return objectionActions(objection, publication, await kindsIn(context, publication));
      },
    }),
  }),
});

export const objectionConnection = builder.connectionObject({
  type: objectionType,
  name: 'ObjectionConnection',
  description: 'A page of objections.',
});
