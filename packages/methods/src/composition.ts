/** What a body is made of, as rules that are data. Roles, capacities and kinds are the caller's words. */

interface OfRoles {
  /** Whom the rule is about: only these roles; everybody when null. */
  readonly roles: readonly string[] | null;
}

/** How many there are. */
export interface CountRule extends OfRoles {
  readonly type: 'COUNT';
  readonly least: number | null;
  readonly most: number | null;
  /** The number must be odd, so that votes do not end level. */
  readonly odd: boolean;
}

/** A role that is held by so many, no more and no fewer. */
export interface SeatRule {
  readonly type: 'SEAT';
  readonly role: string;
  readonly exactly: number;
}

/** At least this share of them sits in this capacity. */
export interface ShareRule extends OfRoles {
  readonly type: 'SHARE';
  readonly capacity: string;
  /** In hundredths: 1–100. */
  readonly least: number;
}

/** No term is longer than this, and none is open. */
export interface TermRule extends OfRoles {
  readonly type: 'TERM';
  /** In years. */
  readonly years: number;
}

/** Nobody sits in a body of one of these kinds as well. */
export interface NotAlsoRule extends OfRoles {
  readonly type: 'NOT_ALSO';
  readonly kinds: readonly string[];
}

export type CompositionRule = CountRule | SeatRule | ShareRule | TermRule | NotAlsoRule;

/** A member, as much as the rules ask. */
export interface CompositionMember {
  readonly role: string;
  readonly capacities: readonly string[];
  /** First day of the term, ISO 8601. */
  readonly since: string;
  /** Last day of the term, ISO 8601; null when it is open. */
  readonly until: string | null;
  /** Kinds of the other bodies in which the same person sits. */
  readonly alsoIn: readonly string[];
}

/**
 * How a rule is broken. TOO_FEW, EVEN and SHARE_TOO_SMALL are mended by filling the body; the others
 * are mended by taking something back.
 */
export type CompositionBreach =
  | 'TOO_FEW'
  | 'EVEN'
  | 'SHARE_TOO_SMALL'
  | 'TOO_MANY'
  | 'TERM_TOO_LONG'
  | 'SITS_ELSEWHERE';

export interface CompositionAnswer {
  /** What the rule counts: members, hundredths for SHARE, offending members for TERM and NOT_ALSO. */
  readonly counted: number;
  /** Null when the rule is kept. */
  readonly breach: CompositionBreach | null;
}

/** Whether a body keeps a rule. */
export function checkComposition(
  rule: CompositionRule,
  body: readonly CompositionMember[],
): CompositionAnswer {
  const roles = rule.type === 'SEAT' ? [rule.role] : rule.roles;
  const members = body.filter(({ role }) => roles === null || roles.includes(role));
  switch (rule.type) {
    case 'COUNT':
      return checkCount(rule, members.length);
    case 'SEAT': {
      const counted = members.length;
      return { counted, breach: limitBreach(counted, rule.exactly, rule.exactly) };
    }
    case 'SHARE':
      return checkShare(rule, members);
    case 'TERM': {
      const counted = members.filter((member) => !endsWithin(member, rule.years)).length;
      return { counted, breach: counted > 0 ? 'TERM_TOO_LONG' : null };
    }
    case 'NOT_ALSO': {
      const counted = members.filter(({ alsoIn }) =>
        alsoIn.some((kind) => rule.kinds.includes(kind)),
      ).length;
      return { counted, breach: counted > 0 ? 'SITS_ELSEWHERE' : null };
    }
  }
}

/** Whether a breach is mended by filling the body, so that it is judged once the body is complete. */
export function isMendedByFilling(breach: CompositionBreach): boolean {
  return breach === 'TOO_FEW' || breach === 'EVEN' || breach === 'SHARE_TOO_SMALL';
}

/** Whether a rule can be kept at all: limits in order, numbers whole and in range, nothing empty. */
export function isCompositionRule(rule: CompositionRule): boolean {
  if (rule.type !== 'SEAT' && rule.roles?.length === 0) return false;
  switch (rule.type) {
    case 'COUNT': {
      const { least, most, odd } = rule;
      if (least === null && most === null && !odd) return false;
      const low = least ?? 0;
      const high = most ?? Number.MAX_SAFE_INTEGER;
      if (!isCount(low) || !isCount(high) || low > high) return false;
      return !odd || low !== high || low % 2 === 1;
    }
    case 'SEAT':
      return isCount(rule.exactly);
    case 'SHARE':
      return Number.isInteger(rule.least) && rule.least >= 1 && rule.least <= 100;
    case 'TERM':
      return Number.isInteger(rule.years) && rule.years >= 1 && rule.years <= 50;
    case 'NOT_ALSO':
      return rule.kinds.length > 0;
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function checkCount({ least, most, odd }: CountRule, counted: number): CompositionAnswer {
  const breach = limitBreach(counted, least, most);
  return { counted, breach: breach ?? (odd && counted % 2 === 0 ? 'EVEN' : null) };
}

function limitBreach(
  counted: number,
  least: number | null,
  most: number | null,
): 'TOO_FEW' | 'TOO_MANY' | null {
  if (most !== null && counted > most) return 'TOO_MANY';
  return least !== null && counted < least ? 'TOO_FEW' : null;
}

/** Compared as whole numbers; `counted` is rounded down, and an empty body has no share of anything. */
function checkShare(
  { capacity, least }: ShareRule,
  members: readonly CompositionMember[],
): CompositionAnswer {
  const total = members.length;
  const having = members.filter(({ capacities }) => capacities.includes(capacity)).length;
  const counted = total === 0 ? 0 : Math.floor((having * 100) / total);
  const kept = total > 0 && having * 100 >= least * total;
  return { counted, breach: kept ? null : 'SHARE_TOO_SMALL' };
}

/** A term of five years from 1 March 2026 ends on 28 February 2031 at the latest. */
function endsWithin({ since, until }: CompositionMember, years: number): boolean {
  if (until === null) return false;
  const [year = '0', ...monthAndDay] = since.split('-');
  const anniversary = [String(Number(year) + years).padStart(4, '0'), ...monthAndDay].join('-');
  return until < anniversary;
}
