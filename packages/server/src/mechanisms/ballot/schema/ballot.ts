import {
  availableActions,
  type BudgetOption,
  type DecisionRule,
  type NeededShare,
  ruleInWords,
} from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Ballot, BallotEntry } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { tenureEnum, verificationLevelEnum } from '../../../platform/schema/enums.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../lifecycle/index.ts';
import { hostOf, runs } from '../access.ts';
import { definitionOf } from '../choice.ts';
import { countBox, ruleOf } from '../counting.ts';
import {
  ballotStateLabels,
  buttonLabels,
  methodLabels,
  secrecyLabels,
  stepLabels,
} from '../labels.ts';
import { ballotLifecycle } from '../lifecycle.ts';
import { recountPath } from '../recount-file.ts';
import { resultOf } from '../result.ts';
import { type BallotElectorate, electorateOf } from '../roll/electorate.ts';
import { entriesOf } from '../roll/find-entry.ts';
import { rollTotals } from '../roll/write-roll.ts';
import { castCount, hasVoted } from '../turnout.ts';
import {
  ballotMethodEnum,
  ballotSecrecyEnum,
  ballotStateEnum,
  budgetAllocationEnum,
  rollModeEnum,
  tieRuleEnum,
  votingUnitEnum,
} from './enums.ts';
import { ballotResultType, tallyType } from './result.ts';

const ballotOption = builder
  .objectRef<{ id: string; label: string; body: string; cost: number | null }>('BallotOption')
  .implement({
    description: 'Something that can be chosen.',
    fields: (t) => ({
      id: t.exposeString('id', {
        description: 'Its number on the paper, from 1; what a choice names it by.',
      }),
      label: t.exposeString('label', { description: 'As printed on the paper.' }),
      body: t.exposeString('body', { description: 'More about it; may be empty.' }),
      cost: t.field({
        type: 'Money',
        nullable: true,
        description: 'What the project costs; null outside of budgets.',
        resolve: ({ cost }) => (cost === null ? null : { amount: String(cost), currency: 'CNY' }),
      }),
    }),
  });

const electorateType = builder.objectRef<BallotElectorate>('BallotElectorate').implement({
  description: 'Who counts, beside the place.',
  fields: (t) => ({
    leastLevel: t.field({
      type: verificationLevelEnum,
      description:
        'RESIDENT: verified, in the place or below it. ACCOUNT: everybody signed in, in the district.',
      resolve: ({ leastLevel }) => leastLevel,
    }),
    tenures: t.field({
      type: [tenureEnum],
      description: 'How they live there; everybody when empty.',
      resolve: ({ tenures }) => tenures,
    }),
    registered: t.exposeBoolean('registered', {
      description: 'Whether the household registration (户籍) must be there.',
    }),
  }),
});

const neededShare = builder.objectRef<NeededShare>('NeededShare').implement({
  description: 'A share that has to be reached, exactly.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'HEADS or WEIGHT.' }),
    of: t.exposeString('of', { description: 'ELIGIBLE, CAST, VALID or EXPRESSED.' }),
    comparison: t.exposeString('comparison', { description: 'AT_LEAST or MORE_THAN.' }),
    numerator: t.exposeInt('numerator', { description: 'Of the share.' }),
    denominator: t.exposeInt('denominator', { description: 'Of the share.' }),
  }),
});

export const decisionRule = builder.objectRef<DecisionRule>('DecisionRule').implement({
  description: 'When a vote holds.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'A preset’s name, or one’s own.' }),
    quorum: t.field({
      type: [neededShare],
      description: 'Shares of who took part; any number is enough when empty.',
      resolve: ({ quorum }) => [...quorum],
    }),
    threshold: t.field({
      type: [neededShare],
      description: 'Shares of who agreed; the count alone decides when empty.',
      resolve: ({ threshold }) => [...threshold],
    }),
    sources: t.stringList({
      description: 'Where it comes from: law and article.',
      resolve: ({ sources }) => sources.map(({ law, article }) => `${law} ${article}`.trim()),
    }),
  }),
});

const rollType = builder
  .objectRef<{ entries: number; heads: number; weight: number; cast: number }>('BallotRoll')
  .implement({
    description: 'The roll in numbers: all of it that is published.',
    fields: (t) => ({
      entries: t.exposeInt('entries', { description: 'How many can vote once each.' }),
      eligible: t.field({
        type: tallyType,
        description: 'What they count for together.',
        resolve: ({ heads, weight }) => ({ heads, weight }),
      }),
      cast: t.exposeInt('cast', { description: 'How many of them have voted so far.' }),
    }),
  });

interface OwnEntry {
  entry: BallotEntry;
  voted: boolean;
}

const ownEntry = builder.objectRef<OwnEntry>('OwnBallotEntry').implement({
  description: 'An entry of the roll that the viewer may vote for.',
  fields: (t) => ({
    id: t.id({
      description: 'What castBallot names it by. `node` does not find it.',
      resolve: ({ entry }) => globalId('BallotEntry', entry),
    }),
    counts: t.field({
      type: tallyType,
      description: 'What it counts for.',
      resolve: ({ entry: { heads, weight } }) => ({ heads, weight }),
    }),
    voted: t.exposeBoolean('voted', {
      description:
        'Whether its vote is in, whoever cast it; of an UNLINKABLE ballot, whether its credential was issued.',
    }),
  }),
});

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
    method: t.field({
      type: ballotMethodEnum,
      description: 'How votes are cast and counted.',
      resolve: (ballot) => definitionOf(ballot).method,
    }),
    methodLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: (ballot, _, { locale }) => methodLabels[definitionOf(ballot).method][locale],
    }),
    options: t.field({
      type: [ballotOption],
      description: 'What can be chosen, in the order of the paper; empty for yes or no.',
      resolve: (ballot) => {
        const definition = definitionOf(ballot);
        if (definition.method === 'YES_NO_ABSTAIN') return [];
        const bodies = ballot.optionBodies as Record<string, string>;
        return definition.options.map((option) => ({
          id: option.id,
          label: option.label,
          body: bodies[option.id] ?? '',
          cost: (option as Partial<BudgetOption>).cost ?? null,
        }));
      },
    }),
    seats: t.int({
      nullable: true,
      description: 'How many win; null for one.',
      resolve: (ballot) => setting(ballot, 'seats'),
    }),
    minChoices: t.int({
      nullable: true,
      description: 'The least to choose, if one chooses at all; null for one.',
      resolve: (ballot) => setting(ballot, 'minChoices'),
    }),
    maxChoices: t.int({
      nullable: true,
      description: 'The most to choose; null for as many as there are.',
      resolve: (ballot) => setting(ballot, 'maxChoices'),
    }),
    scoreMax: t.int({
      nullable: true,
      description: 'The most points; null where none are given.',
      resolve: (ballot) => setting(ballot, 'scoreMax'),
    }),
    budget: t.field({
      type: 'Money',
      nullable: true,
      description: 'What can be spent; null outside of budgets.',
      resolve: (ballot) => {
        const definition = definitionOf(ballot);
        if (definition.method !== 'BUDGET') return null;
        return { amount: String(definition.budget), currency: 'CNY' };
      },
    }),
    allocation: t.field({
      type: budgetAllocationEnum,
      nullable: true,
      description: 'How the budget is spent; null outside of budgets.',
      resolve: (ballot) => {
        const definition = definitionOf(ballot);
        return definition.method === 'BUDGET' ? definition.allocation : null;
      },
    }),
    ties: t.field({
      type: tieRuleEnum,
      description: 'What happens where votes are equal.',
      resolve: (ballot) => {
        const definition = definitionOf(ballot);
        return ('ties' in definition && definition.ties) || 'NONE';
      },
    }),
    secrecy: t.expose('secrecy', {
      type: ballotSecrecyEnum,
      description: 'Who learns who voted how.',
    }),
    secrecyLabel: t.string({
      description: 'The same in the viewer’s language.',
      resolve: ({ secrecy }, _, { locale }) => secrecyLabels[secrecy][locale],
    }),
    votingUnit: t.expose('votingUnit', { type: votingUnitEnum, description: 'What counts once.' }),
    rollMode: t.expose('rollMode', {
      type: rollModeEnum,
      description: 'Whether the roll changes while votes are taken.',
    }),
    electorate: t.field({
      type: electorateType,
      description: 'Who counts, beside the place.',
      resolve: (ballot) => electorateOf(ballot),
    }),
    rule: t.field({
      type: decisionRule,
      description: 'When the vote holds.',
      resolve: (ballot) => ruleOf(ballot),
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
    proxyLimit: t.exposeInt('proxyLimit', {
      description: 'Principals that one proxy may vote for; 0 where nobody votes by proxy.',
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
    roll: t.field({
      type: rollType,
      nullable: true,
      description: 'The roll in numbers; null before it is opened.',
      resolve: async (ballot, _, { db }) => {
        if (ballot.openedAt === null) return null;
        return { ...(await rollTotals(db, ballot)), cast: await castCount(db, ballot) };
      },
    }),
    ownEntries: t.field({
      type: [ownEntry],
      description: 'What the viewer may vote for, on the roll as it stands.',
      resolve: async (ballot, _, context) => {
        const { db, viewer } = context;
        if (viewer.kind !== 'person' || viewer.districtId !== ballot.districtId) return [];
        const entries = await entriesOf(db, ballot, viewer.personId);
        return Promise.all(
          entries.map(async (entry) => ({ entry, voted: await hasVoted(context, ballot, entry) })),
        );
      },
    }),
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
      description: 'The seed of the lot that broke a tie, as it was drawn; null without one.',
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
      description: 'What was counted so far, while it is open and nothing is hidden; else null.',
      resolve: async (ballot, _, context) => {
        if (ballot.hidden || ballot.state !== 'OPEN') return null;
        return (await countBox(context, context.db, ballot)).result;
      },
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (ballot, _, context) => timelineOf(context, ballot, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'CAST (castBallot; issueBallotCredential where UNLINKABLE), OPEN (openBallot), CLOSE (closeBallot), COUNT (countBallot), CANCEL (cancelBallot), RESOLVE_TIE (resolveBallotTie).',
      resolve: (ballot, _, context) => offeredActions(context, ballot),
    }),
  }),
});

function setting(
  ballot: Ballot,
  name: 'seats' | 'minChoices' | 'maxChoices' | 'scoreMax',
): number | null {
  const value = Object.entries(definitionOf(ballot)).find(([setting]) => setting === name)?.[1];
  return typeof value === 'number' ? value : null;
}

async function offeredActions(context: Context, ballot: Ballot): Promise<OfferedAction[]> {
  const { db, viewer, clock } = context;
  const kinds = new Set<string>();
  if (await runs(context, ballot)) kinds.add('RUNNER');
  let voted = false;
  if (viewer.kind === 'person' && viewer.districtId === ballot.districtId) {
    const entries = await entriesOf(db, ballot, viewer.personId);
    if (entries.length > 0) kinds.add('VOTER');
    const votes = await Promise.all(entries.map((entry) => hasVoted(context, ballot, entry)));
    voted = !ballot.changeable && votes.every(Boolean);
  }
  const facts = { over: ballot.closesAt <= clock.now(), complete: false, voted };
  const offers = availableActions(ballotLifecycle, ballot.state, kinds, facts).map((offer) => ({
    action: offer.action,
    label: buttonLabels[offer.action],
    reasonRequired: offer.reasonRequired,
    refusal: offer.allowed ? null : offer.refusal.code,
  }));
  return kinds.has('RUNNER') && awaitsLot(ballot) ? [...offers, drawing] : offers;
}

/** The lot moves no state: it decides what was counted already. */
const drawing: OfferedAction = {
  action: 'RESOLVE_TIE',
  label: { 'zh-CN': '公开抽签', 'zh-TW': '公開抽籤', en: 'Draw the lot' },
  reasonRequired: false,
  refusal: null,
};

function awaitsLot(ballot: Ballot): boolean {
  const { state, lotSeed } = ballot;
  const definition = definitionOf(ballot);
  const byLot = 'ties' in definition && definition.ties === 'LOT';
  return state === 'COUNTED' && byLot && lotSeed === null && resultOf(ballot)?.outcome === 'TIED';
}
