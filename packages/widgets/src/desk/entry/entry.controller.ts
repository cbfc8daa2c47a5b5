import { type Answer, createIdempotencyKey, type Failure, type LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ResultOf } from '../../graphql.ts';
import {
  check,
  type EnteredNote,
  type EntryDraft,
  type EntryProblem,
  type OutreachChoice,
  phoneOf,
  serverProblems,
  type Way,
} from './entry-note.ts';
import { DiscardSuggestion, RecordSuggestion, RunningOutreach } from './operations.ts';

/** How many of this sitting's notes are listed. */
const SHOWN = 5;
const EMPTY: EntryDraft = { body: '', name: '', phone: '', way: 'phone', outreach: '' };
/** Milliseconds in which a slip is offered to be undone. */
const UNDO_TIME = 60_000;
/** Ways that are an origin of their own to the server; it works out the others. */
const ORIGINS: Partial<Record<Way, Origin>> = { phone: 'PHONE', visit: 'COUNTER' };
type Origin = 'PHONE' | 'COUNTER';

/** Takes down what neighbours say, one note after the other, online or not. */
export class EntryController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #community: () => string | null;
  readonly #onRecorded: (code: string) => void;
  readonly #draft: DraftController<EntryDraft>;
  readonly #record: MutationController<
    ResultOf<typeof RecordSuggestion>,
    {
      input: {
        community: string;
        body: string;
        callerName: string | null;
        callerPhone: string | null;
        channel: 'ASSISTED' | 'PAPER';
        origin: Origin | null;
        outreach: string | null;
        idempotencyKey: string;
      };
    }
  >;
  readonly #discard: MutationController<
    ResultOf<typeof DiscardSuggestion>,
    { input: { suggestion: string } }
  >;
  readonly #outreach: QueryController<
    ResultOf<typeof RunningOutreach>,
    { community: string },
    readonly OutreachChoice[]
  >;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #notes: readonly EnteredNote[] = [];
  #entered = 0;
  #problems: readonly EntryProblem[] = [];
  /** The key of the act that is under way or failed; the same words are the same act. */
  #attempt: { readonly words: string; readonly key: string } | null = null;
  #client: LinliClient | null = null;
  #unsubscribe: (() => void) | null = null;

  /**
   * @param community id of the community that the notes go to; null while it is not known.
   * @param onRecorded called with the receipt's code, also when a kept note was delivered.
   */
  constructor(host: LinliHost, community: () => string | null, onRecorded: (code: string) => void) {
    this.#host = host;
    this.#community = community;
    this.#onRecorded = onRecorded;
    this.#draft = new DraftController(host, {
      key: () => (community() ? `desk-entry:${community()}` : null),
      initial: EMPTY,
    });
    this.#record = new MutationController(host, { document: RecordSuggestion, queue: true });
    this.#discard = new MutationController(host, { document: DiscardSuggestion });
    this.#outreach = new QueryController(host, {
      document: RunningOutreach,
      variables: () => {
        const id = community();
        return id === null ? null : { community: id };
      },
      select: ({ node }): readonly OutreachChoice[] | null =>
        node && 'outreach' in node && node.outreach.nodes.length ? node.outreach.nodes : null,
    });
    host.addController(this);
  }

  get draft(): EntryDraft {
    return this.#draft.value;
  }

  /** What is under way here; empty while none is, or it is not known. */
  get outreach(): readonly OutreachChoice[] {
    return this.#outreach.data ?? [];
  }

  get restored(): boolean {
    return this.#draft.restored && this.draft.body !== '';
  }

  get busy(): boolean {
    return this.#record.busy;
  }

  get notes(): readonly EnteredNote[] {
    return this.#notes;
  }

  /** The newest, whose code is shown big. */
  get latest(): EnteredNote | null {
    return this.#notes[0] ?? null;
  }

  get problems(): readonly EntryProblem[] {
    return this.#problems;
  }

  /** Why the last attempt did not get through, unless a field's problem says it. */
  get failure(): Failure | null {
    const { failure } = this.#record;
    return failure && !failure.queued && !this.#problems.length ? failure : null;
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const { client } = this.#host;
    if (client === this.#client) return;
    this.#leave();
    this.#client = client;
    this.#unsubscribe =
      client?.queue.onDelivery(({ idempotencyKey, answer }) =>
        this.#delivered(idempotencyKey, answer as Answer<ResultOf<typeof RecordSuggestion>>),
      ) ?? null;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** How many were entered in this sitting. */
  get entered(): number {
    return this.#entered;
  }

  /** Reads again what is under way. */
  refetch(): void {
    void this.#outreach.refetch();
  }

  set(change: Partial<EntryDraft>): void {
    this.#draft.set(change);
    if (this.#problems.length) {
      this.#problems = this.#problems.filter(({ field }) => !(field in change));
    }
  }

  /** Sends what is in the box. True when the box is free for the next neighbour. */
  async submit(): Promise<boolean> {
    const community = this.#community();
    if (this.busy || !community) return false;
    const draft = this.draft;
    this.#problems = check(draft);
    this.#host.requestUpdate();
    if (this.#problems.length) return false;
    const words = JSON.stringify(draft);
    if (this.#attempt?.words !== words) this.#attempt = { words, key: createIdempotencyKey() };
    const { key } = this.#attempt;
    const answer = await this.#record.run({
      input: {
        community,
        body: draft.body.trim(),
        callerName: draft.name.trim() || null,
        callerPhone: phoneOf(draft) || null,
        ...this.#cameBy(draft),
        idempotencyKey: key,
      },
    });
    if (!answer.ok && !answer.failure.queued) {
      this.#problems = serverProblems(answer.failure);
      this.#host.requestUpdate();
      return false;
    }
    this.#attempt = null;
    this.#entered += 1;
    this.#draft.clear();
    // The next one most likely comes the same way, out of the same pile; an empty box is no draft.
    const { way, outreach } = draft;
    if (way !== 'phone' || outreach) this.#draft.set({ way, outreach });
    const code = answer.ok ? codeOf(answer.data) : null;
    const undo = answer.ok ? this.#undoOf(answer.data) : null;
    this.#add({ key, draft, state: answer.ok ? 'done' : 'kept', code, message: null, undo });
    if (code) this.#onRecorded(code);
    return true;
  }

  /** Whether a note can still be taken back by one tap. */
  mayUndo({ undo }: EnteredNote): boolean {
    return undo !== null && Date.now() < undo.until;
  }

  /** Discards what was entered by mistake; its words go back into the box when that is free. */
  async undo(note: EnteredNote): Promise<boolean> {
    if (!note.undo || this.#discard.busy) return false;
    const answer = await this.#discard.run({ input: { suggestion: note.undo.suggestion } });
    if (!answer.ok) {
      this.#add({ ...note, message: answer.failure.message, undo: null });
      return false;
    }
    this.#entered -= 1;
    this.#notes = this.#notes.filter(({ key }) => key !== note.key);
    if (this.draft.body.trim() === '') this.#draft.set(note.draft);
    this.#host.requestUpdate();
    return true;
  }

  /** A way that was chosen before the outreach was closed is the way alone. */
  #cameBy({ way, outreach }: EntryDraft) {
    const chosen = this.outreach.find(({ id }) => id === outreach);
    const isPaper = way === 'paper' || chosen?.kind === 'LETTER_BOX';
    return {
      channel: isPaper ? ('PAPER' as const) : ('ASSISTED' as const),
      origin: chosen ? null : (ORIGINS[way] ?? null),
      outreach: chosen?.id ?? null,
    };
  }

  #undoOf({ recordSuggestion }: ResultOf<typeof RecordSuggestion>): EnteredNote['undo'] {
    const id = 'suggestion' in recordSuggestion ? recordSuggestion.suggestion?.id : null;
    if (!id) return null;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#host.requestUpdate();
    }, UNDO_TIME);
    this.#timers.add(timer);
    return { suggestion: id, until: Date.now() + UNDO_TIME };
  }

  /** Puts a refused note back into the box. */
  takeBack(note: EnteredNote): void {
    this.#entered -= 1;
    this.#notes = this.#notes.filter(({ key }) => key !== note.key);
    this.#draft.set(note.draft);
  }

  #delivered(key: string, answer: Answer<ResultOf<typeof RecordSuggestion>>): void {
    const note = this.#notes.find((each) => each.key === key);
    if (!note) return;
    const code = answer.ok ? codeOf(answer.data) : null;
    const message = answer.ok ? null : answer.failure.message;
    this.#add({ ...note, state: answer.ok ? 'done' : 'refused', code, message });
    if (code) this.#onRecorded(code);
  }

  #add(note: EnteredNote): void {
    const others = this.#notes.filter(({ key }) => key !== note.key);
    this.#notes = [note, ...others].slice(0, SHOWN);
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#client = null;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}

function codeOf({ recordSuggestion }: ResultOf<typeof RecordSuggestion>): string | null {
  return 'receipt' in recordSuggestion ? recordSuggestion.receipt.code : null;
}
