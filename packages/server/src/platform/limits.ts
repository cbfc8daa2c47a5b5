import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimitedError } from '../kernel/domain-error.ts';

/** What is limited, with how many in how many seconds. Each process counts for itself. */
const allowances = {
  /** Requests from one address. */
  request: { points: 1_200, duration: 60 },
  /** Sign-in codes to one phone number. */
  'code-phone': { points: 5, duration: 3_600 },
  /** Sign-in codes asked for from one address, which a whole office may share. */
  'code-address': { points: 60, duration: 3_600 },
  /** Codes sent to one address for e-mail, and on behalf of one person. */
  'code-email': { points: 5, duration: 3_600 },
  /** Attempts at door codes from one address. */
  'door-code': { points: 20, duration: 3_600 },
  /** Guest sessions from one address. */
  'guest-session': { points: 60, duration: 3_600 },
  /** Contributions (topics, arguments, suggestions, applications) of one person. */
  contribution: { points: 60, duration: 3_600 },
  /** Calculations asked for from one address, which a whole office may share. */
  'proof-of-work': { points: 300, duration: 3_600 },
  /** Reports of one person or guest session. */
  report: { points: 30, duration: 3_600 },
  /** Votes of one person, changed ones too: each stays in the history. */
  vote: { points: 1_200, duration: 3_600 },
  /** Drafts that one person saves or discards: each leaves an audit entry. */
  draft: { points: 1_200, duration: 3_600 },
  /** Bundles of opinions to recompute, downloaded from one address. */
  'opinion-bundle': { points: 120, duration: 3_600 },
  /** Papers of counted ballots, downloaded from one address: each is opened for the reader. */
  recount: { points: 120, duration: 3_600 },
  /** Receipts looked up by code from one address. */
  receipt: { points: 60, duration: 3_600 },
  /** Residents' files that one worker opens. */
  'resident-file': { points: 300, duration: 3_600 },
  /** Exports of one's own data. */
  'personal-data': { points: 10, duration: 3_600 },
  /** Photos of one person. */
  upload: { points: 60, duration: 3_600 },
} as const;

export type LimitName = keyof typeof allowances;

export interface Limits {
  /** Counts one use, or throws RateLimitedError with the seconds to wait. */
  consume(name: LimitName, key: string): Promise<void>;
}

/** `factor` multiplies every allowance: load tests and imports raise it. */
export function createLimits(factor = 1): Limits {
  const limiters = new Map(
    Object.entries(allowances).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, points: points * factor, duration }),
    ]),
  );
  return {
    async consume(name, key) {
      try {
        await limiters.get(name)?.consume(key);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) {
          throw new RateLimitedError(Math.ceil(refusal.msBeforeNext / 1000));
        }
        throw refusal;
      }
    },
  };
}
