import type { Answer } from '@linli/client';
import type { Answers, AnswerValue, FormDefinition } from '@linli/methods';
import type { FormStrings } from '../../form/form.strings.ts';
import {
  problemsOf,
  type ShownProblem,
  toAnswerInputs,
  toFormDefinition,
  withAnswer,
} from '../../form/form-state.ts';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import { ActsController } from '../subject/acts.controller.ts';
import { type Act, offeredActs } from '../subject/acts.view.ts';
import { DeskAgreement, DeskAnswerBreach, DeskRateSide, DeskSignAgreement } from './operations.ts';

type Agreement = Extract<
  NonNullable<ResultOf<typeof DeskAgreement>['node']>,
  { readonly __typename: 'Agreement' }
>;
export type AgreementDetail = Agreement & { readonly definition: FormDefinition };

/** A step with what it is about: a side that signs, a report, a side that is rated. */
export interface AgreementAct extends Act {
  readonly kind: 'SIGN' | 'ANSWER_BREACH' | 'RATE';
  /** The viewer's side that acts. */
  readonly side: string;
  /** Its name. */
  readonly sideName: string;
  /** The report, or the side that is rated; the side itself when it signs. */
  readonly about: string;
  /** The name of who is rated. */
  readonly aboutName: string;
}

interface AgreementDraft {
  readonly act: string | null;
  readonly text: string;
  readonly answers: Answers;
}

/** An agreement that waits for one of the viewer's sides. */
export class AgreementController {
  readonly #detail;
  readonly #sign;
  readonly #answer;
  readonly #rate;
  readonly acts: ActsController;
  readonly draft: DraftController<AgreementDraft>;

  constructor(host: LinliHost, id: () => string | null) {
    this.#detail = new QueryController(host, {
      document: DeskAgreement,
      variables: () => {
        const subject = id();
        return subject ? { id: subject } : null;
      },
      select: ({ node }): AgreementDetail | null =>
        node?.__typename === 'Agreement'
          ? { ...node, definition: toFormDefinition(node.form.version, node.form.questions) }
          : null,
      watch: (agreement) => [agreement.id],
    });
    this.draft = new DraftController<AgreementDraft>(host, {
      key: () => {
        const subject = id();
        return subject ? `desk-agreement:${subject}` : null;
      },
      initial: { act: null, text: '', answers: {} },
    });
    this.#sign = new MutationController(host, { document: DeskSignAgreement });
    this.#answer = new MutationController(host, { document: DeskAnswerBreach });
    this.#rate = new MutationController(host, { document: DeskRateSide });
    this.acts = new ActsController(host);
  }

  get detail(): ViewState<AgreementDetail> {
    return this.#detail.view;
  }

  /** The steps that wait, each named by what it is about. */
  actsOf(agreement: AgreementDetail): AgreementAct[] {
    const { mySides, sides, obligations, ratings } = agreement;
    const named = (act: Act, of: Omit<AgreementAct, keyof Act>): AgreementAct => ({
      ...act,
      ...of,
      action: `${of.kind}:${of.side}:${of.about}`,
    });
    const signs = offeredActs(agreement.availableActions, ['SIGN']).flatMap((act) =>
      sides
        .filter(
          ({ signed, organization }) => !signed && mySides.some(({ id }) => id === organization.id),
        )
        .map(({ organization: { id, name } }) =>
          named(act, { kind: 'SIGN', side: id, sideName: name, about: id, aboutName: name }),
        ),
    );
    const answers = obligations.flatMap(({ breaches, obligor }) =>
      breaches.flatMap((breach) =>
        offeredActs(breach.availableActions, ['ANSWER_BREACH']).map((act) =>
          named(act, {
            kind: 'ANSWER_BREACH',
            side: obligor.id,
            sideName: obligor.name,
            about: breach.id,
            aboutName: breach.reporter.name,
          }),
        ),
      ),
    );
    const rates = offeredActs(agreement.availableActions, ['RATE']).flatMap((act) =>
      mySides.flatMap((mine) =>
        sides
          .filter(
            ({ organization: { id } }) =>
              id !== mine.id &&
              !ratings.some(({ rater, rated }) => rater.id === mine.id && rated.id === id),
          )
          .map(({ organization: { id, name } }) =>
            named(act, {
              kind: 'RATE',
              side: mine.id,
              sideName: mine.name,
              about: id,
              aboutName: name,
            }),
          ),
      ),
    );
    return [...signs, ...answers, ...rates];
  }

  refetch(): void {
    void this.#detail.refetch();
  }

  answer(question: string, value: AnswerValue | undefined): void {
    this.draft.set({ answers: withAnswer(this.draft.value.answers, question, value) });
  }

  /** What a rating lacks. */
  problems(agreement: AgreementDetail, words: FormStrings): ShownProblem[] {
    return problemsOf(agreement.definition, this.draft.value.answers, words);
  }

  /** Takes a step. True when it was taken; what was written is then forgotten. */
  async act(act: AgreementAct): Promise<boolean> {
    const taken = await this.acts.take(act.action, () => this.#send(act));
    if (taken) this.draft.clear();
    this.refetch();
    return taken;
  }

  #send({ kind, side, about }: AgreementAct): Promise<Answer<unknown>> | null {
    const detail = this.#detail.data;
    if (!detail) return null;
    const { id: agreement, version, definition } = detail;
    const { text, answers } = this.draft.value;
    switch (kind) {
      case 'SIGN':
        return this.#sign.run({ input: { agreement, side, version } });
      case 'ANSWER_BREACH':
        return this.#answer.run({ input: { breach: about, side, answer: text.trim() } });
      case 'RATE': {
        type Input = VariablesOf<typeof DeskRateSide>['input'];
        const given = toAnswerInputs(definition, answers) as Input['answers'];
        return this.#rate.run({ input: { agreement, side, rated: about, answers: given } });
      }
    }
  }
}
