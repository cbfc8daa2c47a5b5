import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import { CommunitySurveys, SurveyDetail } from './operations.ts';

/** A survey as the list shows it. */
export type SurveySummary = NonNullable<
  ResultOf<typeof CommunitySurveys>['community']
>['surveys']['nodes'][number];

/** A survey with all that one needs to decide whether to take part. */
export type SurveyFacts = Extract<
  NonNullable<ResultOf<typeof SurveyDetail>['node']>,
  { readonly __typename: 'Survey' }
>;

/** What the viewer can do: begin; sign in and begin; nothing, and why. */
export type SurveyAccess =
  | { readonly may: 'start' | 'sign-in' }
  | { readonly may: 'nothing'; readonly message: string | null };

interface SurveyHost extends LinliHost {
  readonly communityId: string | null;
  /** The survey to show; the community's own otherwise. */
  readonly survey: string | null;
}

/** Seconds that a careful reader takes for a question of each kind; a matrix takes it for each row. */
const SECONDS: Readonly<Record<string, number>> = { TEXT: 45, MULTIPLE: 20, MATRIX: 10 };
const OTHER_SECONDS = 15;

/** The community's surveys, and the one that is open. */
export class SatisfactionSurveyController {
  readonly #host: SurveyHost;
  readonly #list;
  readonly #detail;
  /** Chosen from the list; null shows the list, undefined decides by what there is. */
  #chosen: string | null | undefined;
  #answering = false;

  constructor(host: SurveyHost) {
    this.#host = host;
    this.#list = new QueryController(host, {
      document: CommunitySurveys,
      variables: () => {
        const { communityId, survey } = host;
        return communityId && !survey ? communityArguments(communityId) : null;
      },
      select: ({ community }) => (community?.surveys.nodes.length ? community.surveys.nodes : null),
    });
    this.#detail = new QueryController(host, {
      document: SurveyDetail,
      variables: () => (this.current ? { id: this.current } : null),
      select: ({ node }) => (node?.__typename === 'Survey' ? node : null),
      watch: ({ id }) => [id],
    });
  }

  get list(): ViewState<readonly SurveySummary[]> {
    return this.#list.view;
  }

  get detail(): ViewState<SurveyFacts> {
    return this.#detail.view;
  }

  /** The id of the survey that is shown; null while there is a list to choose from. */
  get current(): string | null {
    const { survey } = this.#host;
    if (survey) return survey;
    if (this.#chosen !== undefined) return this.#chosen;
    const surveys = this.#list.data ?? [];
    const open = surveys.filter(({ state }) => state === 'OPEN');
    const [only] = open.length ? open : surveys;
    return open.length === 1 || surveys.length === 1 ? (only?.id ?? null) : null;
  }

  /** Whether there is a list to go back to. */
  get hasList(): boolean {
    return !this.#host.survey && (this.#list.data?.length ?? 0) > 1;
  }

  get answering(): boolean {
    return this.#answering;
  }

  /** Opens a survey; null goes back to the list. */
  choose(id: string | null): void {
    this.#chosen = id;
    this.#answering = false;
    this.#host.requestUpdate();
  }

  /** True when the questions are shown now. Guests get their session here, while there is a network. */
  async start(): Promise<boolean> {
    const survey = this.#detail.data;
    if (!survey) return false;
    const access = accessOf(survey);
    if (access.may === 'nothing') return false;
    if (access.may === 'sign-in' && !(await this.#host.requestSignIn())) return false;
    if (survey.leastLevel === 'GUEST') await this.#host.client?.session.ensureGuest();
    this.#answering = true;
    this.#host.requestUpdate();
    return true;
  }

  /** Back from the questions, answered or not. */
  leave(): void {
    this.#answering = false;
    this.#host.requestUpdate();
    void this.#detail.refetch();
  }

  async refetch(): Promise<void> {
    await (this.current ? this.#detail : this.#list).refetch();
  }
}

/** By what the server offers. A visitor is no obstacle where a guest may answer. */
export function accessOf({ availableActions }: SurveyFacts): SurveyAccess {
  const respond = availableActions.find(({ action }) => action === 'RESPOND');
  if (!respond) return { may: 'nothing', message: null };
  const code = respond.refusal?.code;
  if (respond.allowed || code === 'GUEST_SESSION_REQUIRED') return { may: 'start' };
  if (code === 'SIGN_IN_REQUIRED') return { may: 'sign-in' };
  return { may: 'nothing', message: respond.refusal?.message ?? null };
}

/** Minutes that answering takes, at least one. */
export function minutesOf({ form: { questions } }: SurveyFacts): number {
  const seconds = questions.reduce((sum, question) => {
    const rows = 'rows' in question ? question.rows.length : 1;
    return sum + (SECONDS[question.kind] ?? OTHER_SECONDS) * rows;
  }, 0);
  return Math.max(1, Math.round(seconds / 60));
}
