import type { LocalisedText } from './form.ts';

/** What a body is. The same names as the API's OrganizationKind. */
export const governanceBodyKinds = [
  'PARTY_COMMITTEE',
  'PARTY_BRANCH',
  'PARTY_GROUP',
  'GOVERNMENT',
  'COORDINATING_BODY',
  'MASS_ORGANIZATION',
  'REPRESENTATIVE_ASSEMBLY',
  'RESIDENTS_COMMITTEE',
  'MANAGEMENT_COMMITTEE',
  'RESIDENTS_COUNCIL',
  'SUPERVISORY_COMMITTEE',
  'WORK_STATION',
  'SERVICE_CENTER',
  'OWNERS_ASSEMBLY',
  'OWNERS_COMMITTEE',
  'OWNERS_SUPERVISORY_BOARD',
  'PROPERTY_COMPANY',
  'SOCIAL_ORGANIZATION',
  'MICRO_ORGANIZATION',
  'RESIDENT_UNIT',
  'ENTERPRISE',
  'SOCIAL_ENTERPRISE',
  'FOUNDATION',
  'VOLUNTEER_TEAM',
  'MUTUAL_AID_CENTER',
  'EVALUATION_AGENCY',
] as const;
export type GovernanceBodyKind = (typeof governanceBodyKinds)[number];

/** What a body may do in common affairs, in the order of the tables that compare models. */
export const governancePowers = ['LEAD', 'DECIDE', 'EXECUTE', 'DELIBERATE', 'SUPERVISE'] as const;
export type GovernancePower = (typeof governancePowers)[number];

export const governanceRelationKinds = [
  'LEADS',
  'COORDINATES',
  'GUIDES',
  'SUPERVISES',
  'ENTRUSTS',
  'BUYS_FROM',
  'SUPPORTS',
  'PARTNERS',
] as const;
export type GovernanceRelationKind = (typeof governanceRelationKinds)[number];

export const governanceRoles = [
  'CHAIR',
  'VICE_CHAIR',
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'HEAD',
  'DEPUTY_HEAD',
  'STANDING_MEMBER',
  'MEMBER',
  'REPRESENTATIVE',
  'STAFF',
] as const;
export type GovernanceRole = (typeof governanceRoles)[number];

/** Where a body sits, from the top. */
export const governanceLevels = ['DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'ESTATE'] as const;
export type GovernanceLevel = (typeof governanceLevels)[number];

/** The processes that a model may name: a closed list of permanent names. */
export const governanceProcesses = [
  'TRIAGE_IN_THREE',
  'RESIDENT_DELIBERATION',
  'JOINT_CONFERENCE',
  'FIVE_PARTY_LINKAGE',
  'TWO_LISTS',
  'TASK_ADMISSION',
  'FUNDS_FOLLOW_DUTIES',
  'BURDEN_RELIEF',
  'AGREEMENT',
  'TWO_WAY_RATING',
  'PURCHASE_OF_SERVICES',
  'INCUBATION',
  'MICRO_PROJECTS',
  'THREE_MEETINGS',
  'CADRE_RATING',
  'FIVE_STEPS',
  'FIVE_CENTRES',
] as const;
export type GovernanceProcess = (typeof governanceProcesses)[number];

/** What stands for a name in a template, e.g. `{community}居民代表大会`. */
export const governanceTemplatePlaces = [
  /** 涪城区 */
  'district',
  /** 城厢街道, or the district where no subdistrict lies between. */
  'subdistrict',
  /** 城厢街道办事处, 青义镇人民政府. */
  'subdistrictOffice',
  /** 滨江社区 */
  'community',
  /** 滨江, without the word for what it is. */
  'area',
  /** 滨江社区居民委员会, 圣水村村民委员会. */
  'committee',
  /** 居民, 村民 */
  'people',
  /** 滨江花园 */
  'estate',
] as const;

/** How many of a role a body has by design; what binds is the district's composition rules. */
export interface GovernanceSeats {
  readonly role: GovernanceRole;
  readonly least: number;
  readonly most: number;
}

export interface GovernanceBody {
  /** Names the body within the model, e.g. `committee`. */
  readonly key: string;
  readonly kind: GovernanceBodyKind;
  /** ESTATE: one in each estate of the community. */
  readonly level: GovernanceLevel;
  /** What it is called anywhere, e.g. 居民委员会. */
  readonly title: LocalisedText;
  /** The Chinese name it gets where it is laid out, with the places of `governanceTemplatePlaces`. */
  readonly nameTemplate: string;
  readonly powers: readonly GovernancePower[];
  readonly composition: readonly GovernanceSeats[];
  /** How many communities it serves, itself included; without it, its own alone. */
  readonly serves?: { readonly least: number; readonly most: number };
  /**
   * It takes part where it exists, and is not laid out: a company, a social organization, an
   * elected owners' committee does not come about by a model. All of its kind there take part.
   */
  readonly optional?: true;
}

export interface GovernanceRelation {
  /** Keys of bodies. */
  readonly from: string;
  readonly kind: GovernanceRelationKind;
  readonly to: string;
  /** Law, document or agreement that it rests on. */
  readonly basis?: LocalisedText;
}

export interface GovernanceProcessUse {
  readonly process: GovernanceProcess;
  readonly steps: readonly LocalisedText[];
  /** Numbers and switches of the process, by name. */
  readonly settings?: Readonly<Record<string, number | boolean>>;
}

/** A joint conference (联席会议) that belongs to the model. */
export interface GovernanceConference {
  readonly key: string;
  readonly level: GovernanceLevel;
  readonly title: LocalisedText;
  readonly nameTemplate: string;
  /** Keys of bodies: who calls it, and who sits in it, the convener among them. */
  readonly convener: string;
  readonly members: readonly string[];
  /** When it meets by custom, in words. */
  readonly rhythm: LocalisedText;
  /** Days before a regular meeting at which its notice goes out. */
  readonly noticeDays: number;
}

/** A rule that the bodies of a model keep, as data; see `checkInvariants`. */
export type GovernanceInvariant =
  /** Exactly one body at this level leads. */
  | { readonly rule: 'SINGLE_LEADER'; readonly level: GovernanceLevel }
  /** Whoever executes is supervised by somebody. */
  | { readonly rule: 'EVERY_EXECUTOR_SUPERVISED' }
  /** No body both decides and executes. */
  | { readonly rule: 'DECIDER_IS_NOT_EXECUTOR' }
  /** Nobody leads, over others, who leads them. */
  | { readonly rule: 'LEADS_ACYCLIC' }
  /** Somebody holds this power, and only bodies of these kinds do. */
  | {
      readonly rule: 'POWER_HELD_BY';
      readonly power: GovernancePower;
      readonly kinds: readonly GovernanceBodyKind[];
    }
  /** This body, by its key, serves so many communities. */
  | {
      readonly rule: 'BODY_SERVES';
      readonly body: string;
      readonly least: number;
      readonly most: number;
    }
  /** Every body of the kinds `to` has this relation from one of the kinds `from`. */
  | {
      readonly rule: 'RELATED';
      readonly from: readonly GovernanceBodyKind[];
      readonly kind: GovernanceRelationKind;
      readonly to: readonly GovernanceBodyKind[];
    };
export type GovernanceRule = GovernanceInvariant['rule'];

/** Where a model is described, as far as it is surely known. */
export interface GovernanceSource {
  /** What was read, e.g. published studies, a document. */
  readonly title: LocalisedText;
  /** The year the practice is known from; null where it is not surely known. */
  readonly year: number | null;
  /** What of the definition is the source's, and what is read into it. */
  readonly note: LocalisedText;
}

/** A way to govern a community, as plain JSON: bodies, powers, relations, processes. */
export interface GovernanceModel {
  /** Of this format: 1. */
  readonly version: 1;
  /** Names the model for ever, e.g. `shenyang`. */
  readonly key: string;
  readonly name: LocalisedText;
  readonly summary: LocalisedText;
  /** Where it is practised. */
  readonly place: LocalisedText;
  readonly source: GovernanceSource;
  readonly bodies: readonly GovernanceBody[];
  readonly relations: readonly GovernanceRelation[];
  readonly processes: readonly GovernanceProcessUse[];
  readonly conferences: readonly GovernanceConference[];
  /** What is typical of it, in sentences. */
  readonly traits: readonly LocalisedText[];
  readonly invariants: readonly GovernanceInvariant[];
}

/** What a definition may hold at most. */
export const GOVERNANCE_LIMITS = {
  bodies: 60,
  relations: 300,
  conferences: 20,
  steps: 20,
  settings: 20,
  traits: 20,
  invariants: 40,
  nameLength: 80,
  textLength: 1000,
  serves: 50,
  seats: 1000,
  noticeDays: 60,
} as const;

/** A name with its places filled; a place without a value stays as it is. */
export function fillTemplate(template: string, names: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, place: string) => names[place] ?? whole);
}
