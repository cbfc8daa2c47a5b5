import type { Answer } from '@linli/client';
import { DraftController } from '../../foundation/draft-controller.ts';
import { daysUntil } from '../../foundation/format.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf } from '../../graphql.ts';
import { endOfDay, OwnerController } from '../owner/owner.controller.ts';
import { ActsController } from '../subject/acts.controller.ts';
import { type Act, offeredActs } from '../subject/acts.view.ts';
import {
  DeskCloseIncident,
  DeskDispatchIncident,
  DeskIncident,
  DispatchGrids,
} from './operations.ts';

export type Incident = Extract<
  NonNullable<ResultOf<typeof DeskIncident>['node']>,
  { readonly __typename: 'Incident' }
>;
type Grids = Extract<
  NonNullable<ResultOf<typeof DispatchGrids>['node']>,
  { readonly grids: unknown }
>['grids'];

/** What is written beside an open incident. */
export interface IncidentDraft {
  readonly act: string | null;
  /** Whether it goes to a grid or to an organization. */
  readonly to: 'grid' | 'organization';
  readonly grid: string;
  readonly organization: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly reason: string;
}

export type IncidentFault = 'grid' | 'organization' | 'due' | 'reason';

/** The most characters of a reason; the server's limit. */
const MOST = 500;
/** What residents say of it, they say elsewhere. */
const ACTS = ['DISPATCH', 'CLOSE'];
const EMPTY: IncidentDraft = {
  act: null,
  to: 'grid',
  grid: '',
  organization: '',
  due: '',
  reason: '',
};

/** An incident: who is sent, or why it is closed. */
export class IncidentController {
  readonly #detail;
  readonly #grids;
  readonly #dispatch;
  readonly #close;
  readonly acts: ActsController;
  readonly owners: OwnerController;
  readonly draft: DraftController<IncidentDraft>;

  constructor(host: LinliHost, id: () => string | null) {
    this.#detail = new QueryController(host, {
      document: DeskIncident,
      variables: () => {
        const subject = id();
        return subject ? { id: subject } : null;
      },
      select: ({ node }): Incident | null => (node?.__typename === 'Incident' ? node : null),
      watch: (incident) => [incident.id, ...incident.work.map((work) => work.id)],
    });
    this.draft = new DraftController<IncidentDraft>(host, {
      key: () => {
        const subject = id();
        return subject ? `desk-incident:${subject}` : null;
      },
      initial: EMPTY,
    });
    const place = () =>
      this.draft.value.act === 'DISPATCH' ? (this.#detail.data?.community.id ?? null) : null;
    this.#grids = new QueryController(host, {
      document: DispatchGrids,
      variables: () => {
        const community = place();
        return community ? { community } : null;
      },
      select: ({ node }): Grids => (node && 'grids' in node ? node.grids : []),
    });
    this.owners = new OwnerController(host, place, () => ({ organization: '', membership: '' }));
    this.#dispatch = new MutationController(host, { document: DeskDispatchIncident });
    this.#close = new MutationController(host, { document: DeskCloseIncident });
    this.acts = new ActsController(host);
  }

  get detail(): ViewState<Incident> {
    return this.#detail.view;
  }

  /** Null while they are not known. */
  get grids(): Grids | null {
    return this.#grids.data;
  }

  actsOf(incident: Incident): Act[] {
    return offeredActs(incident.availableActions, ACTS);
  }

  refetch(): void {
    void this.#detail.refetch();
  }

  /** What an act lacks. */
  faultsOf(action: string | null): IncidentFault[] {
    const { to, due, reason } = this.draft.value;
    const { length } = [...reason.trim()];
    const dispatching = action === 'DISPATCH';
    const checks: [IncidentFault, boolean][] = [
      [to, dispatching && !this.draft.value[to]],
      ['due', dispatching && (!due || daysUntil(endOfDay(due)) < 0)],
      ['reason', action === 'CLOSE' && (length < 1 || length > MOST)],
    ];
    return checks.filter(([, wrong]) => wrong).map(([fault]) => fault);
  }

  /** Takes a step. True when it was taken; what was written is then forgotten. */
  async act(action: string): Promise<boolean> {
    const taken = await this.acts.take(action, () => this.#send(action));
    if (taken) this.draft.clear();
    this.refetch();
    return taken;
  }

  #send(action: string): Promise<Answer<unknown>> | null {
    const incident = this.#detail.data?.id;
    if (!incident) return null;
    const { to, grid, organization, due, reason } = this.draft.value;
    if (action === 'CLOSE') {
      return this.#close.run({ input: { incident, reason: reason.trim() } });
    }
    const whose =
      to === 'grid'
        ? { grid, ownerOrganization: null }
        : { grid: null, ownerOrganization: organization };
    return this.#dispatch.run({ input: { incident, dueAt: endOfDay(due), ...whose } });
  }
}
