import type { BallotChoice } from '@linli/methods';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { type Ballot, offered } from '../ballot-facts.ts';
import { CastBallot } from './operations.ts';
import type { PaperStrings } from './paper.strings.ts';
import { PaperMarks } from './paper-marks.ts';

interface VotingHost extends LinliHost {
  readonly words: PaperStrings;
}

/** Where somebody who votes is: marking the paper, looking it over, or done. */
export type VotingStep = 'marking' | 'checking' | 'cast';

/** The vote that is being made of one ballot. */
export class VoteController {
  /** What is marked, until it is in. */
  readonly marks: PaperMarks;
  readonly #host: VotingHost;
  readonly #cast;
  #step: VotingStep = 'marking';
  #entry: string | null = null;
  #receipt: string | null = null;
  #changing = false;

  /** @param onCast - hears of a vote that was counted, with the ballot afterwards */
  constructor(host: VotingHost, onCast: (ballot: Ballot) => void) {
    this.#host = host;
    this.marks = new PaperMarks(host, () => host.words);
    this.#cast = new MutationController(host, {
      document: CastBallot,
      onDone: ({ castBallot: { ballot, receiptCode } }) => {
        this.#receipt = receiptCode;
        this.done();
        onCast(ballot);
      },
    });
  }

  get step(): VotingStep {
    return this.#step;
  }

  get receipt(): string | null {
    return this.#receipt;
  }

  get busy(): boolean {
    return this.#cast.busy;
  }

  get failure() {
    return this.#cast.failure;
  }

  /** Whether a vote that is in is being changed. */
  get changing(): boolean {
    return this.#changing;
  }

  /** The entry that is voted for: the one that was chosen, else the first that has not voted. */
  entryOf(ballot: Ballot): string | null {
    const left = this.#changing
      ? ballot.ownEntries
      : ballot.ownEntries.filter(({ voted }) => !voted);
    const chosen = left.find(({ id }) => id === this.#entry) ?? left[0];
    return chosen?.id ?? null;
  }

  /** Whether the paper is in front of the viewer. */
  votes(ballot: Ballot): boolean {
    return !!offered(ballot, 'CAST')?.allowed && this.entryOf(ballot) !== null;
  }

  choose(entry: string): void {
    this.#entry = entry;
    this.#host.requestUpdate();
  }

  /** Takes the paper out again, to change a vote that is in. */
  change(): void {
    this.#changing = true;
    this.#step = 'marking';
    this.#host.requestUpdate();
  }

  /** Lays the marked paper out to be looked over; false when something is wrong with it. */
  check(ballot: Ballot): boolean {
    if (!this.marks.check(ballot)) return false;
    this.#step = 'checking';
    this.#cast.reset();
    return true;
  }

  /** Back to the marks. */
  back(): void {
    this.#step = 'marking';
    this.#host.requestUpdate();
  }

  /** Hands the vote in; a second press while it is on its way is the same vote. */
  async cast(ballot: Ballot): Promise<boolean> {
    const filled = this.filled(ballot);
    if (!filled || this.#cast.busy) return false;
    return (await this.#cast.run({ input: { ballot: ballot.id, ...filled } })).ok;
  }

  /** What is handed in, and for which entry; null while something is missing. */
  filled(ballot: Ballot) {
    const choice = this.marks.choice(ballot);
    const entry = this.entryOf(ballot);
    return choice && entry ? { entry, choice: inputOf(choice) } : null;
  }

  /** The vote is in: the marks are taken away. */
  done(): void {
    this.#step = 'cast';
    this.#changing = false;
    this.marks.clear();
  }
}

/** A choice as the API takes it. */
export function inputOf(choice: BallotChoice) {
  switch (choice.method) {
    case 'YES_NO_ABSTAIN':
      return { answer: choice.answer };
    case 'SINGLE':
      return { options: choice.option === null ? [] : [choice.option] };
    case 'APPROVAL':
    case 'BUDGET':
      return { options: [...choice.options] };
    case 'SCORE':
      return { scores: choice.scores.map(({ option, score }) => ({ option, score })) };
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return { ranking: choice.ranking.map((place) => [...place]) };
  }
}
