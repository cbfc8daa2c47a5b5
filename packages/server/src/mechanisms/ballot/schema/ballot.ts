import { builder, findRow, rowId } from '../../../builder.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { timelineEntry, timelineOf } from '../../lifecycle/index.ts';
import { hostOf } from '../access.ts';
import { ballotStateLabels, secrecyLabels, stepLabels } from '../labels.ts';
import { ballotSecrecyEnum, ballotStateEnum } from './enums.ts';

export const ballotType = builder.prismaNode('Ballot', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A vote on one question. Public; who voted how is not.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is headed, 2–100 characters.' }),
    question: t.exposeString('question', { description: 'What is asked.' }),
    hostId: t.id({
      description: 'The node that decides by it, e.g. a Topic.',
      resolve: ({ districtId, hostType, hostId: id }) => globalId(hostType, { districtId, id }),
    }),
    hostName: t.string({
      description: 'What that is called.',
      resolve: async (ballot, _, context) => (await hostOf(context, ballot)).host.name,
    }),
    community: t.relation('community', {
      description: 'The place whose people vote, with everything below it.',
    }),
    secrecy: t.expose('secrecy', {
      type: ballotSecrecyEnum,
      description: 'Who learns who voted how.',
    }),
    secrecyLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ secrecy }, _, { locale }) => secrecyLabels[secrecy][locale],
    }),
    changeable: t.exposeBoolean('changeable', {
      description: 'Whether a vote may be changed until the close.',
    }),
    hidden: t.exposeBoolean('hidden', {
      description: 'Whether what was counted so far stays hidden until the close.',
    }),
    paper: t.exposeBoolean('paper', {
      description: 'Whether votes on paper are entered after the close, before it is counted.',
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'When the clock opens it.' }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      description: 'When it closes; a vote at this moment comes too late.',
    }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was opened; null before.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null before.',
    }),
    countedAt: t.expose('countedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was counted; null before.',
    }),
    state: t.expose('state', { type: ballotStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => ballotStateLabels[state][locale],
    }),
    cancelReason: t.exposeString('cancelReason', {
      nullable: true,
      description: 'Why it was called off; null otherwise.',
    }),
    definitionText: t.exposeString('definitionText', {
      nullable: true,
      description:
        'Everything that it asks, of whom and by which rule, as it was opened: canonical JSON (RFC 8785). Null before.',
    }),
    definitionDigest: t.exposeString('definitionDigest', {
      nullable: true,
      description: 'SHA-256 of that text, hex, as the public log holds it (BALLOT_OPENED).',
    }),
    papersDigest: t.exposeString('papersDigest', {
      nullable: true,
      description: 'SHA-256 of the papers, hex, as the public log holds it (BALLOT_COUNTED).',
    }),
    publicKey: t.string({
      nullable: true,
      description:
        'The key of an UNLINKABLE ballot’s credentials (RFC 9474, RSABSSA-SHA384-PSS-Deterministic): SubjectPublicKeyInfo, DER in base64url; a part of `definitionText`. Null for others, and before it is opened.',
      resolve: async ({ districtId, id: ballotId, secrecy }, _, { db }) => {
        if (secrecy !== 'UNLINKABLE') return null;
        const where = { districtId_ballotId: { districtId, ballotId } };
        return (await db.ballotKey.findUnique({ where }))?.publicKey ?? null;
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (ballot, _, context) => timelineOf(context, ballot, stepLabels),
    }),
  }),
});
