import { blindToken, type RandomBytes, unblindSignature } from '@linli/methods';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import type { Ballot } from '../ballot-facts.ts';
import type { PaperMarks } from '../paper/paper-marks.ts';
import { inputOf } from '../paper/vote.controller.ts';
import { type KeptPaper, type KeptPapers, keptPapers } from './kept-papers.ts';
import { CastUnlinkableBallot, IssueBallotCredential } from './operations.ts';

/**
 * Where the viewer is with a paper: it is to be taken, marked, looked over; it was cast here; or it
 * was taken somewhere else.
 */
export type UnlinkableStep = 'inviting' | 'marking' | 'checking' | 'cast' | 'elsewhere';

export interface UnlinkableVoteOptions {
  readonly marks: PaperMarks;
  /** Hears of a paper that was taken, with the ballot afterwards. */
  readonly onTaken: (ballot: Ballot) => void;
  /** Lets milliseconds pass between taking a paper and casting it. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random?: RandomBytes;
  readonly now?: () => number;
}

/** Milliseconds that lie between the two acts at least; as many again are drawn. */
const APART = 4_000;

/**
 * Takes a paper with the viewer's name and casts it without (docs/decisions/0010). What is needed to
 * go on after an interruption is on the device before it is sent.
 */
export class UnlinkableVote {
  readonly #host: LinliHost;
  readonly #options: Required<UnlinkableVoteOptions>;
  readonly #issue;
  readonly #cast;
  /** The entry whose paper was cast last, until its voter goes on to the next. */
  #done: string | null = null;
  /** Entries whose papers turned out to be elsewhere. */
  readonly #lost = new Set<string>();
  #checking = false;
  #casting = false;
  #faulty = false;
  #already = false;

  constructor(host: LinliHost, options: UnlinkableVoteOptions) {
    const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));
    this.#host = host;
    this.#options = { random, now: Date.now, ...options };
    this.#issue = new MutationController(host, { document: IssueBallotCredential });
    this.#cast = new MutationController(host, { document: CastUnlinkableBallot, signIn: false });
  }

  get taking(): boolean {
    return this.#issue.busy;
  }

  get casting(): boolean {
    return this.#casting;
  }

  /** Why the last act was not taken. */
  get failure() {
    return this.#issue.failure ?? this.#cast.failure;
  }

  /** Whether what the server signed is not signed by the ballot's key. */
  get faulty(): boolean {
    return this.#faulty;
  }

  /** Whether the paper had been cast before, although its answer was lost. */
  get already(): boolean {
    return this.#already;
  }

  paperOf(ballot: Ballot, entry: string): KeptPaper | null {
    return this.#papers(ballot)?.of(entry) ?? null;
  }

  stepOf(ballot: Ballot, { id, voted }: Ballot['ownEntries'][number]): UnlinkableStep {
    const stage = this.paperOf(ballot, id)?.stage;
    if (stage === 'CAST') return 'cast';
    if (stage === 'HELD') return this.#checking ? 'checking' : 'marking';
    return this.#lost.has(id) || (voted && !stage) ? 'elsewhere' : 'inviting';
  }

  /** Whose paper is in front of the viewer: one that was begun goes first. */
  entryOf(ballot: Ballot): Ballot['ownEntries'][number] | null {
    const { ownEntries } = ballot;
    const first = (...steps: readonly UnlinkableStep[]) =>
      ownEntries.find((entry) => steps.includes(this.stepOf(ballot, entry)));
    return (
      ownEntries.find(({ id }) => id === this.#done) ??
      first('marking', 'checking') ??
      first('inviting') ??
      first('cast') ??
      ownEntries[0] ??
      null
    );
  }

  /** Whether another entry's paper is left to be cast. */
  hasMore(ballot: Ballot): boolean {
    const steps = ballot.ownEntries.map((entry) => this.stepOf(ballot, entry));
    return steps.some((step) => step !== 'cast' && step !== 'elsewhere');
  }

  /** Goes on to the next entry. */
  next(): void {
    this.#done = null;
    this.#already = false;
    this.#host.requestUpdate();
  }

  /** Has a token signed, or the same again when its answer was lost. */
  async take(ballot: Ballot, entry: string): Promise<boolean> {
    const papers = this.#papers(ballot);
    if (!papers || this.#issue.busy) return false;
    this.#faulty = false;
    const { publicKey } = ballot;
    const kept = papers.of(entry);
    let blinded = kept?.stage === 'ASKED' ? kept.blinded : null;
    try {
      blinded ??= blindToken(publicKey ?? '', this.#options.random);
    } catch {
      return this.#isFaulty();
    }
    papers.keep(entry, { stage: 'ASKED', blinded });
    const { blindedToken } = blinded;
    const answer = await this.#issue.run({ input: { ballot: ballot.id, entry, blindedToken } });
    if (!answer.ok) {
      if (answer.failure.code === 'CREDENTIAL_ISSUED') {
        this.#lost.add(entry);
        this.#issue.reset();
      }
      return false;
    }
    const { blindSignature, ballot: after } = answer.data.issueBallotCredential;
    const signature = unblindSignature(publicKey ?? '', blinded, blindSignature);
    if (signature === null) return this.#isFaulty();
    const readyAt = this.#options.now() + APART * (1 + Math.random());
    papers.keep(entry, { stage: 'HELD', blinded, signature, readyAt });
    this.#options.onTaken(after);
    return true;
  }

  /** Lays the marked paper out to be looked over; false when something is wrong with it. */
  check(ballot: Ballot): boolean {
    this.#checking = this.#options.marks.check(ballot);
    this.#cast.reset();
    return this.#checking;
  }

  /** Back to the marks. */
  back(): void {
    this.#checking = false;
    this.#host.requestUpdate();
  }

  /** Casts the paper as nobody, some seconds after it was taken. */
  async cast(ballot: Ballot, entry: string): Promise<boolean> {
    const papers = this.#papers(ballot);
    const paper = papers?.of(entry);
    const choice = this.#options.marks.choice(ballot);
    if (!papers || paper?.stage !== 'HELD' || !choice || this.#casting) return false;
    this.#show(true);
    try {
      const left = paper.readyAt - this.#options.now();
      if (left > 0) await this.#options.pause(Math.min(left, 2 * APART));
      if (!this.#host.client) return false;
      const { signature, blinded } = paper;
      const { token, trackingNumber } = blinded;
      const answer = await this.#cast.run({
        input: { ballot: ballot.id, token, signature, choice: inputOf(choice) },
      });
      this.#already = !answer.ok && answer.failure.code === 'ALREADY_VOTED';
      if (!answer.ok && !this.#already) return false;
      papers.keep(entry, { stage: 'CAST', trackingNumber });
      this.#cast.reset();
      this.#options.marks.clear();
      this.#checking = false;
      this.#done = entry;
      return true;
    } finally {
      this.#show(false);
    }
  }

  /** Takes the number of a paper that was cast from the device. */
  forget(ballot: Ballot, entry: string): void {
    this.#papers(ballot)?.keep(entry, { stage: 'CAST', trackingNumber: null });
    this.#host.requestUpdate();
  }

  #papers({ id }: Ballot): KeptPapers | null {
    const { client } = this.#host;
    return client && keptPapers(client, id);
  }

  #show(casting: boolean): void {
    this.#casting = casting;
    this.#host.requestUpdate();
  }

  #isFaulty(): false {
    this.#faulty = true;
    this.#host.requestUpdate();
    return false;
  }
}
