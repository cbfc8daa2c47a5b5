import { createIdempotencyKey, type Failure } from '@linli/client';
import {
  type Answers,
  type AnswerValue,
  type FormDefinition,
  type Question,
  visibleQuestions,
} from '@linli/methods';
import type { FormStrings } from '../form/form.strings.ts';
import {
  problemsOf,
  type ShownProblem,
  serverProblems,
  toAnswerInputs,
  toFormDefinition,
  withAnswer,
} from '../form/form-state.ts';
import { DraftController } from '../foundation/draft-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import { SubmitSurveyResponse, SurveyForm } from './operations.ts';

interface AnsweringHost extends LinliHost {
  readonly survey: string | null;
  readonly formWords: FormStrings;
}

export interface SurveyQuestions {
  readonly id: string;
  readonly title: string;
  readonly closesAt: string;
  /** Whether a guest of this device may answer. */
  readonly guests: boolean;
  readonly form: FormDefinition;
}

/** The question shown with its place, the look over the answers, or the thanks. */
export type AnsweringStep =
  | {
      readonly step: 'question';
      readonly question: Question;
      /** From 1. */
      readonly number: number;
      readonly last: boolean;
    }
  | { readonly step: 'check' }
  | { readonly step: 'done' };

interface Draft {
  readonly answers: Answers;
  /** The id of the question shown; the first one's when null. */
  readonly at: string | null;
  /** Of the attempt to send exactly these answers, also after a reload. */
  readonly idempotencyKey: string | null;
}

/** In place of a question's id, which begins with a letter: all are answered. */
const END = '#end';

/** A survey's questions one after the other, kept on the way, handed in once. */
export class SurveyAnsweringController {
  readonly #host: AnsweringHost;
  readonly #survey;
  readonly #draft: DraftController<Draft>;
  readonly #submit;
  readonly #onDone: () => void;
  #done = false;
  /** The question that somebody tried to leave. */
  #tried: string | null = null;
  #fromServer: readonly ShownProblem[] = [];
  #guestFailure: Failure | null = null;

  /** @param onDone called once the server has the answers, also when they waited for the network. */
  constructor(host: AnsweringHost, onDone: () => void) {
    this.#host = host;
    this.#onDone = onDone;
    this.#survey = new QueryController(host, {
      document: SurveyForm,
      variables: () => (host.survey ? { id: host.survey } : null),
      select: ({ node }): SurveyQuestions | null =>
        node?.__typename === 'Survey'
          ? {
              id: node.id,
              title: node.title,
              closesAt: node.closesAt,
              guests: node.leastLevel === 'GUEST',
              form: toFormDefinition(node.form.version, node.form.questions),
            }
          : null,
    });
    this.#draft = new DraftController<Draft>(host, {
      key: () => host.survey && `survey:${host.survey}`,
      initial: { answers: {}, at: null, idempotencyKey: null },
    });
    this.#submit = new MutationController(host, {
      document: SubmitSurveyResponse,
      queue: true,
      onDone: () => {
        this.#done = true;
        this.#draft.clear();
        this.#onDone();
      },
    });
  }

  get view(): ViewState<SurveyQuestions> {
    return this.#survey.view;
  }

  get answers(): Answers {
    return this.#draft.value.answers;
  }

  /** Whether answers of an earlier visit were found again. */
  get restored(): boolean {
    return this.#draft.restored;
  }

  /** The questions that this person is asked, given the answers so far. */
  get questions(): readonly Question[] {
    const survey = this.#survey.data;
    return survey ? visibleQuestions(survey.form, this.answers) : [];
  }

  /** How many questions are answered, and completely. */
  get answered(): number {
    const wrong = new Set(this.#problems().map(({ questionId }) => questionId));
    const { answers } = this;
    return this.questions.filter(({ id }) => answers[id] !== undefined && !wrong.has(id)).length;
  }

  get step(): AnsweringStep {
    if (this.#done) return { step: 'done' };
    const { questions } = this;
    const { at } = this.#draft.value;
    const place = Math.max(
      0,
      questions.findIndex(({ id }) => id === at),
    );
    const question = questions[place];
    if (at === END || !question) return { step: 'check' };
    return { step: 'question', question, number: place + 1, last: place === questions.length - 1 };
  }

  /** What is wrong with the question shown, once somebody tried to leave it. */
  get problem(): string | undefined {
    const { step } = this;
    if (step.step !== 'question') return undefined;
    const { id } = step.question;
    const own = this.#tried === id ? this.#problems().find((one) => one.questionId === id) : null;
    return (own ?? this.#fromServer.find(({ questionId }) => questionId === id))?.message;
  }

  get busy(): boolean {
    return this.#submit.busy;
  }

  get failure(): Failure | null {
    return this.#guestFailure ?? this.#submit.failure;
  }

  async refetch(): Promise<void> {
    await this.#survey.refetch();
  }

  answer(question: string, value: AnswerValue | undefined): void {
    this.#fromServer = this.#fromServer.filter(({ questionId }) => questionId !== question);
    this.#draft.set({ answers: withAnswer(this.answers, question, value), idempotencyKey: null });
  }

  /** Goes on; false when the question shown must be answered otherwise first. */
  next(): boolean {
    const { step } = this;
    if (step.step !== 'question') return false;
    this.#tried = step.question.id;
    if (this.problem) {
      this.#host.requestUpdate();
      return false;
    }
    this.#go(step.last ? END : (this.questions[step.number]?.id ?? END));
    return true;
  }

  previous(): void {
    const { step } = this;
    const before = step.step === 'question' ? step.number - 2 : this.questions.length - 1;
    const question = this.questions[before];
    if (question) this.#go(question.id);
  }

  /** Goes to a question, from the look over the answers. */
  change(question: string): void {
    this.#go(question);
  }

  async send(): Promise<void> {
    const survey = this.#survey.data;
    if (!survey || this.busy) return;
    const [wrong] = this.#problems();
    if (wrong) return this.#showProblem(wrong);
    this.#guestFailure = null;
    if (survey.guests) {
      const session = await this.#host.client?.session.ensureGuest();
      if (session && !session.ok) this.#guestFailure = session.failure;
    }
    this.#host.requestUpdate();
    if (this.#guestFailure) return;
    const idempotencyKey = this.#draft.value.idempotencyKey ?? createIdempotencyKey();
    this.#draft.set({ idempotencyKey });
    const answers = toAnswerInputs(survey.form, this.answers);
    const outcome = await this.#submit.run({
      input: { survey: survey.id, answers, idempotencyKey } as never,
    });
    if (outcome.ok) return;
    this.#fromServer = serverProblems(survey.form, outcome.failure.problems ?? []);
    const [first] = this.#fromServer;
    if (first) this.#showProblem(first);
  }

  #problems(): ShownProblem[] {
    const survey = this.#survey.data;
    return survey ? problemsOf(survey.form, this.answers, this.#host.formWords) : [];
  }

  #showProblem({ questionId }: ShownProblem): void {
    this.#go(questionId);
    this.#tried = questionId;
  }

  #go(at: string): void {
    this.#tried = null;
    this.#guestFailure = null;
    this.#submit.reset();
    this.#draft.set({ at });
  }
}
