import type { Failure, LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { AttachPhoto } from './operations.ts';
import type { PreparedPhoto } from './prepare-photo.ts';

export type PhotoState = 'preparing' | 'waiting' | 'uploading' | 'uploaded' | 'failed';

export interface Photo {
  /** Tells photos apart while they are shown. */
  readonly key: number;
  readonly state: PhotoState;
  readonly prepared: PreparedPhoto | null;
  /** The attachment's id once uploaded. */
  readonly attachment: string | null;
  /** Why it was not uploaded; null also when it could not be opened. */
  readonly failure: Failure | null;
}

type WaitingPhoto = Photo & { readonly prepared: PreparedPhoto };

export interface PhotosOptions {
  readonly prepare: (file: File) => Promise<PreparedPhoto | null>;
  /** Called when the set of photos changes. */
  readonly onChange: () => void;
}

/** As many as the server takes with one suggestion. */
export const MOST_PHOTOS = 6;

/** Photos of something that is being written: made smaller, shown, uploaded one after the other. */
export class PhotosController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: PhotosOptions;
  #photos: readonly Photo[] = [];
  #keys = 0;
  #uploading: Promise<Failure | null> | null = null;

  constructor(host: LinliHost, options: PhotosOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get photos(): readonly Photo[] {
    return this.#photos;
  }

  /** Ids of what is uploaded, in the order shown. */
  get attachments(): string[] {
    return this.#photos.flatMap(({ attachment }) => attachment ?? []);
  }

  /** How many may still be added. */
  get room(): number {
    return MOST_PHOTOS - this.#photos.length;
  }

  hostConnected(): void {}

  /**
   * Adds as many as there is room for, and uploads them at once for somebody who may.
   * @returns how many were left out.
   */
  async add(files: readonly File[], uploadNow: boolean): Promise<number> {
    const taken = files.slice(0, Math.max(0, this.room));
    const added = taken.map((file) => ({ file, key: this.#keys++ }));
    const blank = { state: 'preparing', prepared: null, attachment: null, failure: null } as const;
    this.#show([...this.#photos, ...added.map(({ key }) => ({ key, ...blank }))]);
    this.#options.onChange();
    // One at a time: six photos of twelve megapixels at once are too much for an old phone.
    for (const { key, file } of added) {
      const prepared = await this.#options.prepare(file);
      this.#change(key, { prepared, state: prepared ? 'waiting' : 'failed' });
    }
    if (uploadNow) void this.upload();
    return files.length - taken.length;
  }

  remove(key: number): void {
    this.#show(this.#photos.filter((photo) => photo.key !== key));
    this.#options.onChange();
  }

  clear(): void {
    this.#show([]);
  }

  /** Uploads what is not uploaded yet; null when all that can be opened is. */
  upload(): Promise<Failure | null> {
    this.#uploading ??= this.#uploadAll().finally(() => {
      this.#uploading = null;
    });
    return this.#uploading;
  }

  async #uploadAll(): Promise<Failure | null> {
    for (const { key, prepared, failure } of this.#photos) {
      if (prepared && failure) this.#change(key, { state: 'waiting', failure: null });
    }
    let first: Failure | null = null;
    for (let photo = this.#next(); photo; photo = this.#next()) {
      const { client } = this.#host;
      // The element was taken from its page: what waits goes on waiting.
      if (!client) return first;
      const failure = await this.#send(client, photo);
      if (failure?.kind === 'offline' || failure?.kind === 'unauthenticated') return failure;
      first ??= failure;
    }
    return first;
  }

  #next(): WaitingPhoto | undefined {
    return this.#photos.find(
      (photo): photo is WaitingPhoto => photo.state === 'waiting' && photo.prepared !== null,
    );
  }

  async #send(client: LinliClient, { key, prepared }: WaitingPhoto): Promise<Failure | null> {
    const { locale } = this.#host;
    this.#change(key, { state: 'uploading' });
    const answer = await client.mutate(AttachPhoto, { input: { file: prepared.file } }, { locale });
    if (answer.ok) {
      const attachment = answer.data.attachPhoto.attachment.id;
      this.#change(key, { state: 'uploaded', attachment });
      return null;
    }
    const { failure } = answer;
    const later = failure.kind === 'offline' || failure.kind === 'unauthenticated';
    this.#change(key, later ? { state: 'waiting' } : { state: 'failed', failure });
    return failure;
  }

  #change(key: number, change: Partial<Photo>): void {
    this.#show(this.#photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo)));
  }

  #show(photos: readonly Photo[]): void {
    this.#photos = photos;
    this.#host.requestUpdate();
  }
}
