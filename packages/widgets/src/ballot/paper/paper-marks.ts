import { checkChoice } from '@linli/methods';
import type { LinliHost } from '../../foundation/linli-host.ts';
import type { Ballot } from '../ballot-facts.ts';
import { BLANK, type ChoiceDraft, choiceOf } from './choice-draft.ts';
import { definitionOf, problemInWords } from './definition.ts';
import type { PaperStrings } from './paper.strings.ts';

/** The marks on a paper that is not handed in yet, and what is wrong with them. */
export class PaperMarks {
  readonly #host: LinliHost;
  readonly #words: () => PaperStrings;
  #draft: ChoiceDraft = BLANK;
  #error: string | undefined;

  constructor(host: LinliHost, words: () => PaperStrings) {
    this.#host = host;
    this.#words = words;
  }

  get draft(): ChoiceDraft {
    return this.#draft;
  }

  get error(): string | undefined {
    return this.#error;
  }

  mark(change: (draft: ChoiceDraft) => ChoiceDraft): void {
    this.#draft = change(this.#draft);
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  /** Whether they can be handed in; otherwise `error` says why not. */
  check(ballot: Ballot): boolean {
    const words = this.#words();
    const definition = definitionOf(ballot);
    const choice = choiceOf(definition, this.#draft);
    const problems = choice ? checkChoice(definition, choice) : [];
    this.#error = choice
      ? problems.length
        ? problemInWords(problems, words)
        : undefined
      : words.nothingChosen;
    this.#host.requestUpdate();
    return !this.#error;
  }

  /** What they say; null while nothing is marked. */
  choice(ballot: Ballot) {
    return choiceOf(definitionOf(ballot), this.#draft);
  }

  clear(): void {
    this.#draft = BLANK;
  }
}
