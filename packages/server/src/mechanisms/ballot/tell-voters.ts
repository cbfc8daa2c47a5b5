import type { Services } from '../../context.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { type Localised, locales } from '../../kernel/locale.ts';
import { operatorContext } from '../../operator-context.ts';
import { notify } from '../../platform/notifications/index.ts';
import { write } from '../../platform/write.ts';
import { outcomeLabels } from './labels.ts';
import { type BallotNews, ballotTexts, newsDue } from './notifications.ts';

/** Persons that one transaction tells, so that none takes long. */
const batch = 500;

/** Tells everybody on the roll what there is to tell of a ballot; returns how many. */
export async function tellVoters(services: Services, ballot: Ballot): Promise<number> {
  const news = newsDue(ballot, services.clock.now());
  if (news === null) return 0;
  const context = operatorContext(services);
  const { districtId, id, communityId, title, closesAt, outcome } = ballot;
  const persons = await personsFor(services, ballot, news);
  // Who was told before a crash is not told again: the key is the same.
  for (let from = 0; from < Math.max(persons.length, 1); from += batch) {
    const personIds = persons.slice(from, from + batch);
    const isLast = from + batch >= persons.length;
    await write(context, districtId, async (writing) => {
      await notify(context, writing, {
        kind: ballotTexts[news],
        personIds,
        subjectType: 'Ballot',
        subjectId: id,
        communityId,
        values: {
          title,
          until: spokenTime(closesAt),
          outcome: outcome === null ? '' : outcomeLabels[outcome],
        },
        onceKey: `ballot:${id}:${news}`,
      });
      if (isLast) {
        const where = { districtId, id, state: ballot.state };
        await writing.transaction.ballot.updateMany({ where, data: { told: news } });
      }
      writing.audit({
        action: 'tellOfBallot',
        subjectType: 'Ballot',
        subjectId: id,
        communityId,
        changes: { news, persons: personIds.length },
      });
    });
  }
  return persons.length;
}

/** Everybody on the roll; a reminder is for those whose vote is not in, where that may be known. */
async function personsFor(
  { database }: Services,
  { districtId, id: ballotId, secrecy }: Ballot,
  news: BallotNews,
): Promise<string[]> {
  const waiting = news === 'CLOSES_SOON' && secrecy !== 'UNLINKABLE';
  const voters = await database.prisma.ballotVoter.findMany({
    where: {
      districtId,
      ballotId,
      ...(waiting && { entry: { votes: { none: { currentKey: { not: null } } } } }),
    },
    select: { personId: true },
    distinct: ['personId'],
  });
  return voters.map(({ personId }) => personId).sort();
}

/** A moment as people say it, in every language: 11月22日星期日 15:00. */
function spokenTime(at: Date, timeZone = 'Asia/Shanghai'): Localised {
  const spoken = locales.map((locale) => {
    const parts = { timeZone, month: 'long', day: 'numeric', weekday: 'long' } as const;
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return [locale, new Intl.DateTimeFormat(locale, { ...parts, ...time }).format(at)];
  });
  return Object.fromEntries(spoken) as Record<keyof Localised, string>;
}
