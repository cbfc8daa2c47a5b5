import { createIdempotencyKey, type Delivery, type Failure, type LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import { DraftController } from '../foundation/draft-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ResultOf } from '../graphql.ts';
import { MakeSuggestion, SuggestionCommunity } from './operations.ts';
import { PhotosController, type PhotosOptions } from './photos.controller.ts';

type Made = Extract<
  ResultOf<typeof MakeSuggestion>['makeSuggestion'],
  { readonly __typename: 'MakeSuggestionSuccess' }
>;
export type MadeSuggestion = Pick<Made, 'suggestion' | 'receipt'>;

/** What keeps a suggestion from being sent although nothing is wrong with it. */
export type Hindrance = 'sign-in' | 'photos-waiting';

export type SuggestionBoxView =
  | { readonly state: 'initial' }
  /** There is no such community. */
  | { readonly state: 'empty' }
  /** Writing, with what came of the last attempt. */
  | {
      readonly state: 'ready';
      readonly sending: 'photos' | 'suggestion' | null;
      readonly failure: Failure | null;
      readonly hindrance: Hindrance | null;
    }
  /** Kept on this device until there is a connection. */
  | { readonly state: 'queued' }
  | { readonly state: 'done'; readonly made: MadeSuggestion };

interface Draft {
  readonly body: string;
  /** Names this text to the server, so that a repeat after a lost answer counts once. */
  readonly idempotencyKey: string;
  readonly queued: boolean;
}

export interface SuggestionBoxOptions {
  /** Id or 12-digit code; null while not known. */
  readonly community: () => string | null;
  readonly prepare: PhotosOptions['prepare'];
  readonly onMade: (made: MadeSuggestion) => void;
}

/** Writing a suggestion and handing it in: text, photos, a phone number if one likes. */
export class SuggestionBoxController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: SuggestionBoxOptions;
  readonly #community;
  readonly #draft;
  readonly #make;
  readonly photos: PhotosController;
  #client: LinliClient | null = null;
  #unsubscribe: (() => void)[] = [];
  /** What was delivered, by idempotency key; the draft that it belongs to may still be on its way. */
  readonly #deliveries = new Map<string, Delivery['answer']>();
  #phone = '';
  #sending: 'photos' | 'suggestion' | null = null;
  #failure: Failure | null = null;
  #hindrance: Hindrance | null = null;
  #made: MadeSuggestion | null = null;

  constructor(host: LinliHost, options: SuggestionBoxOptions) {
    this.#host = host;
    this.#options = options;
    const community = () => options.community();
    this.#community = new QueryController(host, {
      document: SuggestionCommunity,
      variables: () => {
        const idOrCode = community();
        return idOrCode ? communityArguments(idOrCode) : null;
      },
      select: (result) => result.community,
    });
    this.#draft = new DraftController<Draft>(host, {
      key: () => (community() ? `suggestion:${community()}` : null),
      initial: { body: '', idempotencyKey: '', queued: false },
    });
    this.#make = new MutationController(host, {
      document: MakeSuggestion,
      queue: true,
      onDone: (data) => this.#finish(data.makeSuggestion),
    });
    this.photos = new PhotosController(host, {
      prepare: options.prepare,
      onChange: () => this.#contentChanged({}),
    });
    host.addController(this);
  }

  get view(): SuggestionBoxView {
    if (this.#made) return { state: 'done', made: this.#made };
    const { client } = this.#host;
    if (!client) return { state: 'initial' };
    if (this.#community.view.state === 'empty') return { state: 'empty' };
    // Without anything in the queue it was sent by another page: sent again, it gets its receipt.
    if (this.#draft.value.queued && client.queue.length) return { state: 'queued' };
    const failure = this.#failure ?? this.#make.failure;
    return { state: 'ready', sending: this.#sending, failure, hindrance: this.#hindrance };
  }

  /** Its name and telephone; null until known. */
  get community(): { readonly name: string; readonly telephone: string | null } | null {
    return this.#community.data;
  }

  get body(): string {
    return this.#draft.value.body;
  }

  get phone(): string {
    return this.#phone;
  }

  /** True when the text is that of an earlier visit. */
  get restored(): boolean {
    return this.#draft.restored;
  }

  write(body: string): void {
    this.#contentChanged({ body });
  }

  writePhone(phone: string): void {
    this.#phone = phone;
    this.#contentChanged({});
  }

  /** Adds photos; they travel at once if the viewer is signed in. Returns how many had no room. */
  async addPhotos(files: readonly File[]): Promise<number> {
    return this.photos.add(files, await this.#signedIn());
  }

  hostUpdate(): void {
    const { client } = this.#host;
    this.#deliver();
    if (client === this.#client) return;
    this.hostDisconnected();
    this.#client = client;
    if (!client) return;
    this.#unsubscribe = [
      client.queue.onDelivery(({ name, idempotencyKey, answer }) => {
        if (name === 'MakeSuggestion') this.#deliveries.set(idempotencyKey, answer);
        this.#host.requestUpdate();
      }),
      client.connection.onProbe(() => this.#continue()),
      client.connection.onChange((online) => online && this.#continue()),
    ];
  }

  hostDisconnected(): void {
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [];
    this.#client = null;
  }

  /** Hands it in: signs in if need be, uploads what is not uploaded, then sends. */
  async submit(): Promise<void> {
    if (this.#sending) return;
    this.#failure = null;
    this.#hindrance = null;
    this.#make.reset();
    try {
      await this.#submit();
    } finally {
      this.#sending = null;
      this.#host.requestUpdate();
    }
  }

  /** An empty box for the next one. */
  startAnew(): void {
    this.#made = null;
    this.#make.reset();
    this.#host.requestUpdate();
  }

  async #submit(): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    this.#show('suggestion');
    if (!(await this.#signedIn()) && !(await this.#signIn(client))) return;
    const community = await this.#communityId();
    if (!community) return;
    if (this.photos.photos.length) {
      this.#show('photos');
      const failure = await this.photos.upload();
      if (failure?.kind === 'offline') {
        this.#hindrance = 'photos-waiting';
        return;
      }
      if (failure || this.photos.photos.some(({ state }) => state !== 'uploaded')) {
        this.#failure = failure;
        return;
      }
    }
    this.#show('suggestion');
    const idempotencyKey = this.#draft.value.idempotencyKey || createIdempotencyKey();
    this.#draft.set({ idempotencyKey });
    const answer = await this.#make.run({
      input: {
        community,
        body: this.body.trim(),
        photos: this.photos.attachments,
        phone: this.#phone.trim() || null,
        idempotencyKey,
      },
    });
    if (!answer.ok && answer.failure.queued) this.#draft.set({ queued: true });
  }

  /** A sign-in needs the network: without it the words stay on this device as a draft. */
  async #signIn({ connection }: LinliClient): Promise<boolean> {
    if (!connection.online) await this.#community.refetch();
    if (!connection.online) {
      const { view } = this.#community;
      this.#failure = 'failure' in view ? view.failure : null;
      return false;
    }
    if (await this.#host.requestSignIn()) return true;
    this.#hindrance = 'sign-in';
    return false;
  }

  /** A text that changed is another act. */
  #contentChanged(change: Partial<Draft>): void {
    this.#hindrance = null;
    this.#draft.set({ ...change, idempotencyKey: '', queued: false });
  }

  /** The connection may be back: photos that wait are tried again. */
  #continue(): void {
    if (this.#hindrance === 'photos-waiting') void this.submit();
  }

  /** What waited since before this page was opened has arrived, or was refused. */
  #deliver(): void {
    const { idempotencyKey } = this.#draft.value;
    const answer = this.#deliveries.get(idempotencyKey);
    if (!answer) return;
    this.#deliveries.delete(idempotencyKey);
    if (answer.ok) this.#finish((answer.data as { makeSuggestion: MadeSuggestion }).makeSuggestion);
    else {
      this.#failure = answer.failure;
      this.#draft.set({ queued: false, idempotencyKey: '' });
    }
  }

  #finish({ suggestion, receipt }: MadeSuggestion): void {
    if (this.#made?.receipt.id === receipt.id) return;
    this.#made = { suggestion, receipt };
    this.#phone = '';
    this.#draft.clear();
    this.photos.clear();
    this.#options.onMade(this.#made);
    this.#host.requestUpdate();
  }

  async #signedIn(): Promise<boolean> {
    const session = this.#host.client?.session;
    await session?.token();
    const level = session?.viewer?.level;
    return level === 'ACCOUNT' || level === 'RESIDENT';
  }

  async #communityId(): Promise<string | null> {
    if (!this.#community.data) await this.#community.refetch();
    if (this.#community.data) return this.#community.data.id;
    const { view } = this.#community;
    if ('failure' in view) this.#failure = view.failure;
    const known = this.#options.community();
    // An id needs no look-up, so that one can hand in without a connection too.
    if (!known || communityArguments(known).code) return null;
    this.#failure = null;
    return known;
  }

  #show(sending: 'photos' | 'suggestion'): void {
    this.#sending = sending;
    this.#host.requestUpdate();
  }
}
