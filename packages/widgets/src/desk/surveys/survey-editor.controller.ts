import { createIdempotencyKey, type Failure } from '@linli/client';
import type { FormDefinition } from '@linli/methods';
import type { ReactiveController } from 'lit';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { PublishSurvey } from './operations.ts';
import {
  type DraftKind,
  type DraftQuestion,
  EMPTY_SURVEY,
  newQuestion,
  periodOf,
  type SurveyDraft,
  type SurveyProblem,
  surveyProblems,
  toQuestionInputs,
  toQuestions,
} from './survey-draft.ts';

/** A question that was taken out, to be put back. */
interface RemovedQuestion {
  readonly question: DraftQuestion;
  readonly index: number;
}

/** A survey in the making: kept as a draft until it is published. */
export class SurveyEditorController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #draft: DraftController<SurveyDraft>;
  readonly #publish;
  #checked = false;
  #removed: RemovedQuestion | null = null;
  /** The words of the last attempt with their key; the same words are the same act. */
  #attempt: { readonly words: string; readonly key: string } | null = null;

  constructor(host: LinliHost, community: () => string | null) {
    this.#host = host;
    this.#community = community;
    this.#draft = new DraftController(host, {
      key: () => (community() ? `desk-survey:${community()}` : null),
      initial: EMPTY_SURVEY,
    });
    this.#publish = new MutationController(host, { document: PublishSurvey });
    host.addController(this);
  }

  hostConnected(): void {}

  get draft(): SurveyDraft {
    return this.#draft.value;
  }

  /** Whether there is something to go on with. */
  get begun(): boolean {
    const { title, questions } = this.draft;
    return title.trim() !== '' || questions.length > 0;
  }

  get busy(): boolean {
    return this.#publish.busy;
  }

  get failure(): Failure | null {
    return this.#publish.failure;
  }

  get removed(): RemovedQuestion | null {
    return this.#removed;
  }

  /** What is wrong; said from the first attempt to publish on. */
  get problems(): readonly SurveyProblem[] {
    return this.#checked ? surveyProblems(this.draft, today()) : [];
  }

  /** What residents will see. */
  get form(): FormDefinition {
    return { version: 1, questions: toQuestions(this.draft) };
  }

  /** Begins anew, from a template or with nothing. */
  start(draft: SurveyDraft): void {
    this.#checked = false;
    this.#removed = null;
    this.#publish.reset();
    this.#draft.set(draft);
  }

  discard(): void {
    this.#draft.clear();
    this.start(EMPTY_SURVEY);
    this.#draft.clear();
  }

  set(change: Partial<SurveyDraft>): void {
    this.#draft.set(change);
  }

  setQuestion(id: string, change: Partial<DraftQuestion>): void {
    this.#setQuestions((questions) =>
      questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
    );
  }

  /** @returns the new question's id. */
  add(kind: DraftKind, filled: Partial<DraftQuestion>): string {
    const question = newQuestion(kind, this.draft.questions, filled);
    this.#setQuestions((questions) => [...questions, question]);
    return question.id;
  }

  /** Moves a question one place up (-1) or down (1). */
  move(id: string, by: -1 | 1): void {
    this.#setQuestions((questions) => {
      const at = questions.findIndex((question) => question.id === id);
      const [question] = questions.slice(at, at + 1);
      if (!question || at + by < 0 || at + by >= questions.length) return questions;
      const others = questions.filter((other) => other !== question);
      return [...others.slice(0, at + by), question, ...others.slice(at + by)];
    });
  }

  remove(id: string): void {
    const index = this.draft.questions.findIndex((question) => question.id === id);
    const question = this.draft.questions[index];
    if (!question) return;
    this.#removed = { question, index };
    this.#setQuestions((questions) => questions.filter((other) => other.id !== id));
  }

  /** Puts back what was removed last. */
  restore(): void {
    const removed = this.#removed;
    if (!removed) return;
    this.#removed = null;
    this.#setQuestions((questions) => [
      ...questions.slice(0, removed.index),
      removed.question,
      ...questions.slice(removed.index),
    ]);
  }

  /** Checks the draft; from now on `problems` say what is wrong. */
  check(): boolean {
    this.#checked = true;
    this.#host.requestUpdate();
    return this.problems.length === 0;
  }

  /** @returns the published survey's id; null when it was not published. */
  async publish(): Promise<string | null> {
    const community = this.#community();
    if (!community || this.busy || !this.check()) return null;
    const { title, introduction, anonymous } = this.draft;
    const input = {
      community,
      title: title.trim(),
      introduction: introduction.trim(),
      ...periodOf(this.draft, today()),
      anonymous,
      // Where nobody is named, a device is enough; else one must be signed in.
      leastLevel: anonymous ? ('GUEST' as const) : ('ACCOUNT' as const),
      questions: toQuestionInputs(this.draft),
    };
    const words = JSON.stringify(input);
    if (this.#attempt?.words !== words) this.#attempt = { words, key: createIdempotencyKey() };
    const answer = await this.#publish.run({
      input: { ...input, idempotencyKey: this.#attempt.key },
    });
    if (!answer.ok) return null;
    const { publishSurvey } = answer.data;
    this.#attempt = null;
    this.discard();
    return 'survey' in publishSurvey ? publishSurvey.survey.id : null;
  }

  #setQuestions(change: (questions: readonly DraftQuestion[]) => readonly DraftQuestion[]): void {
    this.#draft.set({ questions: change(this.draft.questions) });
  }
}

/** Today in the communities' time zone, as `YYYY-MM-DD`. */
export function today(now = Date.now()): string {
  // China keeps no summer time.
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
