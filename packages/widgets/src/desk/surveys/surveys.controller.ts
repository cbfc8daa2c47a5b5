import type { Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf } from '../../graphql.ts';
import { CloseSurvey, DeskSurveys } from './operations.ts';

type Place = Extract<
  NonNullable<ResultOf<typeof DeskSurveys>['node']>,
  { readonly surveys: unknown }
>;
export type ListedSurvey = NonNullable<NonNullable<Place['surveys']['edges'][number]>['node']>;

export interface SurveyList {
  readonly id: string;
  readonly surveys: readonly ListedSurvey[];
}

/** The community's surveys, newest first as the server gives them, and their end. */
export class SurveysController {
  readonly #list;
  readonly #close;

  constructor(host: LinliHost, community: () => string | null) {
    this.#list = new QueryController(host, {
      document: DeskSurveys,
      variables: () => {
        const id = community();
        return id ? { community: id } : null;
      },
      select: ({ node }): SurveyList | null =>
        node && 'surveys' in node
          ? { id: node.id, surveys: node.surveys.edges.flatMap((edge) => edge?.node ?? []) }
          : null,
      watch: ({ id, surveys }) => [id, ...surveys.map((survey) => survey.id)],
    });
    this.#close = new MutationController(host, { document: CloseSurvey });
  }

  get view(): ViewState<SurveyList> {
    const { view } = this.#list;
    return view.state === 'ready' && !view.data.surveys.length ? { state: 'empty' } : view;
  }

  get closing(): boolean {
    return this.#close.busy;
  }

  get failure(): Failure | null {
    return this.#close.failure;
  }

  refetch(): Promise<void> {
    return this.#list.refetch();
  }

  /** Ends a survey before its time. True when it has ended. */
  async close(survey: string): Promise<boolean> {
    const answer = await this.#close.run({ input: { survey } });
    await this.#list.refetch();
    return answer.ok;
  }
}
