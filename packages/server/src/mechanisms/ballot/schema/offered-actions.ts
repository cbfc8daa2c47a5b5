import { availableActions } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { availableAction, type OfferedAction } from '../../lifecycle/index.ts';
import { runs } from '../access.ts';
import { definitionOf } from '../choice.ts';
import { buttonLabels } from '../labels.ts';
import { ballotLifecycle } from '../lifecycle.ts';
import { resultOf } from '../result.ts';
import { entriesOf } from '../roll/find-entry.ts';
import { hasVoted } from '../turnout.ts';
import { ballotType } from './ballot.ts';

builder.prismaObjectFields(ballotType, (t) => ({
  availableActions: t.field({
    type: [availableAction],
    description:
      'CAST (castBallot; issueBallotCredential where UNLINKABLE), OPEN (openBallot), CLOSE (closeBallot), COUNT (countBallot), CANCEL (cancelBallot), RESOLVE_TIE (resolveBallotTie).',
    resolve: (ballot, _, context) => offeredActions(context, ballot),
  }),
}));

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
