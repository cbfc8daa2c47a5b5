import { createIdempotencyKey, type Failure } from '@linli/client';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import {
  DeskAdvanceOutreach,
  DeskEditOutreach,
  DeskOutreach,
  DeskPlanOutreach,
  DeskRecordVisit,
  DoorHousehold,
} from './operations.ts';

type Place = Extract<
  NonNullable<ResultOf<typeof DeskOutreach>['node']>,
  { readonly outreach: unknown }
>;
export type Outreach = Place['outreach']['nodes'][number];
export type OutreachKind = Outreach['kind'];
export type DoorOutcome = VariablesOf<typeof DeskRecordVisit>['input']['outcome'];
type Step = VariablesOf<typeof DeskAdvanceOutreach>['input']['action'];

/** The plan as it is written; days are `YYYY-MM-DD`, times `HH:MM`, empty where none is given. */
export interface PlanDraft {
  /** Id of the outreach that is changed; null for a new one. */
  readonly editing: string | null;
  readonly kind: OutreachKind;
  readonly title: string;
  readonly heldBy: string;
  readonly venue: string;
  readonly grid: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly body: string;
  /** Of the attempt to send exactly this, also after a reload. */
  readonly idempotencyKey: string | null;
}

export type PlanField = 'title' | 'heldBy' | 'venue' | 'grid' | 'firstDay' | 'lastDay';

const EMPTY: PlanDraft = {
  editing: null,
  kind: 'LETTER_BOX',
  title: '',
  heldBy: '',
  venue: '',
  grid: '',
  firstDay: '',
  lastDay: '',
  opensAt: '',
  closesAt: '',
  body: '',
  idempotencyKey: null,
};

/** What takes the office to where people are: planned, begun, ended; and door after door. */
export class OutreachController {
  readonly #host: LinliHost;
  readonly #place: () => string | null;
  readonly #list;
  readonly #plan;
  readonly #edit;
  readonly #advance;
  readonly #visit;
  readonly draft: DraftController<PlanDraft>;

  /** @param place id of the community. */
  constructor(host: LinliHost, place: () => string | null) {
    this.#host = host;
    this.#place = place;
    this.#list = new QueryController(host, {
      document: DeskOutreach,
      variables: () => {
        const community = place();
        return community ? { community } : null;
      },
      select: ({ node }): Place | null => (node && 'outreach' in node ? node : null),
      watch: ({ outreach }) => outreach.nodes.map(({ id }) => id),
    });
    this.draft = new DraftController<PlanDraft>(host, {
      key: () => (place() ? `desk-outreach:${place()}` : null),
      initial: EMPTY,
    });
    this.#plan = new MutationController(host, { document: DeskPlanOutreach });
    this.#edit = new MutationController(host, { document: DeskEditOutreach });
    this.#advance = new MutationController(host, { document: DeskAdvanceOutreach });
    this.#visit = new MutationController(host, { document: DeskRecordVisit });
  }

  get view(): ViewState<Place> {
    return this.#list.view;
  }

  get failure(): Failure | null {
    const acts = [this.#plan, this.#edit, this.#advance, this.#visit];
    return acts.map(({ failure }) => failure).find(Boolean) ?? null;
  }

  get busy(): boolean {
    return this.#plan.busy || this.#edit.busy || this.#advance.busy || this.#visit.busy;
  }

  refetch(): Promise<void> {
    return this.#list.refetch();
  }

  /** Forgets the last failure, as when another form is opened. */
  reset(): void {
    for (const act of [this.#plan, this.#edit, this.#advance, this.#visit]) act.reset();
  }

  /** Puts a planned one into the form. */
  edit(outreach: Outreach): void {
    const { id, kind, title, heldBy, venue, firstDay, lastDay, opensAt, closesAt, body } = outreach;
    this.draft.set({
      ...EMPTY,
      editing: id,
      ...{ kind, title, heldBy, venue, firstDay, lastDay, body },
      opensAt: opensAt ?? '',
      closesAt: closesAt ?? '',
    });
  }

  /** The fields that lack something. */
  get faults(): PlanField[] {
    const { editing, kind, title, heldBy, venue, grid, firstDay, lastDay } = this.draft.value;
    const { length } = [...title.trim()];
    const visit = kind === 'VISIT';
    const checks: [PlanField, boolean][] = [
      ['title', length < 2 || length > 60],
      ['heldBy', !heldBy.trim()],
      ['venue', !visit && !venue.trim()],
      // The way of one that is changed is there already.
      ['grid', visit && !grid && !editing],
      ['firstDay', !firstDay],
      ['lastDay', lastDay !== '' && lastDay < firstDay],
    ];
    return checks.filter(([, wrong]) => wrong).map(([field]) => field);
  }

  /** Sends the plan. True when it stands. */
  async save(): Promise<boolean> {
    const community = this.#place();
    if (!community || this.busy) return false;
    this.reset();
    const draft = this.draft.value;
    const { editing, kind, grid, firstDay } = draft;
    const planned = this.#list.data?.outreach.nodes.find(({ id }) => id === editing);
    const way = grid
      ? { grid }
      : { buildings: planned?.stops?.map(({ building }) => building.id) ?? null };
    const plan = {
      title: draft.title.trim(),
      heldBy: draft.heldBy.trim(),
      venue: draft.venue.trim() || null,
      firstDay,
      lastDay: draft.lastDay || firstDay,
      opensAt: draft.opensAt || null,
      closesAt: draft.closesAt || null,
      body: draft.body.trim() || null,
      ...(kind === 'VISIT' && way),
    };
    const idempotencyKey = draft.idempotencyKey ?? createIdempotencyKey();
    if (!editing) this.draft.set({ idempotencyKey });
    const answer = editing
      ? await this.#edit.run({ input: { outreach: editing, plan } })
      : await this.#plan.run({ input: { community, kind, plan, idempotencyKey } });
    if (!answer.ok) return false;
    this.draft.clear();
    await this.refetch();
    return true;
  }

  /** Begins, ends or cancels one. True when it was done. */
  async take(outreach: string, action: string, words: string): Promise<boolean> {
    if (this.busy) return false;
    this.reset();
    const input = { outreach, action: action as Step, words: words.trim() || null };
    const answer = await this.#advance.run({ input });
    await this.refetch();
    return answer.ok;
  }

  /** Records what became of a door. `unknown` when nobody is registered behind it. */
  async visit(
    outreach: string,
    building: string,
    door: string,
    outcome: DoorOutcome,
  ): Promise<'recorded' | 'unknown' | 'failed'> {
    const { client } = this.#host;
    if (!client || this.busy) return 'failed';
    this.reset();
    const found = await client.query(DoorHousehold, { building, door });
    if (!found.ok) return 'failed';
    const { node } = found.data;
    const household = node && 'household' in node ? node.household?.id : null;
    if (!household) return 'unknown';
    const answer = await this.#visit.run({ input: { outreach, household, outcome } });
    if (!answer.ok) return 'failed';
    await this.refetch();
    return 'recorded';
  }
}
