import { maskNumbers } from '@linli/methods';
import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';
import { recordStep } from '../lifecycle/index.ts';
import { appendToLog } from '../transparency-log/index.ts';
import { digestOf } from './digest.ts';
import { hostDescriber } from './hosts.ts';
import { publicationLifecycle } from './lifecycle.ts';
import { publicationStarted } from './log-kinds.ts';
import { periodEnd } from './period.ts';

/** What is published, where, and for how long. */
export interface NewPublication {
  districtId: string;
  communityId: string;
  /** Described by `describePublicationHost`. */
  hostType: string;
  hostId: string;
  title: string;
  text: string;
  /** Where it hangs beside the page. */
  place: string;
  /** Civil days; those of the rule when left out. */
  days?: number | null | undefined;
  /** The organization that publishes; the office of the place when left out. */
  organizationId?: string | null;
}

/**
 * Puts something on public notice in a command's transaction, and returns the notice's id. Numbers
 * of people in it are masked. The caller has checked who may, and holds the host.
 *
 * @throws RuleRefusedError PUBLICATION_TOO_SHORT, PUBLICATION_TOO_LONG, PUBLICATION_UP_ALREADY
 */
export async function startPublication(
  context: Context,
  writing: Writing,
  wanted: NewPublication,
): Promise<string> {
  const { districtId, communityId, hostType, hostId } = wanted;
  const { rule } = hostDescriber(hostType);
  const { days = null } = wanted;
  const period = days ?? rule.days;
  if (period < rule.minimumDays) {
    throw new RuleRefusedError('PUBLICATION_TOO_SHORT', { minimum: rule.minimumDays }, ['days']);
  }
  if (period > rule.maximumDays) {
    throw new RuleRefusedError('PUBLICATION_TOO_LONG', { maximum: rule.maximumDays }, ['days']);
  }
  const { transaction } = writing;
  const up = await transaction.publication.findUnique({
    where: { districtId_upForId: { districtId, upForId: hostId } },
    select: { id: true },
  });
  if (up) throw new RuleRefusedError('PUBLICATION_UP_ALREADY');
  const key: RowKey = { districtId, id: newId() };
  const startedAt = context.clock.now();
  const endsAt = periodEnd(startedAt, period);
  const text = {
    title: maskNumbers(wanted.title),
    text: maskNumbers(wanted.text),
    place: maskNumbers(wanted.place),
  };
  const digest = digestOf(text);
  const state = publicationLifecycle.initial;
  await transaction.publication.create({
    data: {
      ...key,
      ...text,
      communityId,
      hostType,
      hostId,
      upForId: hostId,
      organizationId: wanted.organizationId ?? null,
      state,
      days: period,
      startedAt,
      endsAt,
      digest,
    },
  });
  const subject = { subjectType: 'Publication', subjectId: key.id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action: 'START',
    from: null,
    to: state,
  });
  writing.audit({
    ...subject,
    action: 'startPublication',
    communityId,
    changes: { state: { from: null, to: state }, days: period },
  });
  const host = globalId(hostType, { districtId, id: hostId });
  await appendToLog(context, writing, {
    districtId,
    kind: publicationStarted,
    ...subject,
    facts: { digest, days: period, endsAt: endsAt.toISOString(), host },
  });
  writing.changed(globalId('Publication', key), host, globalReferenceId('Community', communityId));
  return key.id;
}
