import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { photoField } from '../../suggestion-box/photo-field.ts';
import { photoList, preparePhoto } from '../../suggestion-box/photo-list.ts';
import { PhotosController } from '../../suggestion-box/photos.controller.ts';
import type { SuggestionBoxStrings } from '../../suggestion-box/suggestion-box.strings.ts';
import type { BoardPart } from '../board-part.ts';

/** The photos of a proposal: chosen, made smaller, and uploaded before it is handed in. */
export class ProposalPhotos {
  readonly #host: BoardPart<unknown>;
  readonly #words: () => SuggestionBoxStrings;
  readonly #photos: PhotosController;
  /** Photos that are being made ready. */
  #adding: Promise<void> | null = null;
  /** Why they have not arrived. */
  #failure: Failure | null = null;

  constructor(host: BoardPart<unknown>, words: () => SuggestionBoxStrings) {
    this.#host = host;
    this.#words = words;
    this.#photos = new PhotosController(host, {
      prepare: preparePhoto,
      onChange: () => {
        this.#failure = null;
      },
    });
  }

  /** Ids of what is uploaded, in the order shown. */
  get attachments(): string[] {
    return this.#photos.attachments;
  }

  field(): TemplateResult {
    const host = this.#host;
    return html`${photoField(this.#photos, {
      words: this.#words(),
      message: (failure) => host.failureMessage(failure),
      list: photoList,
      onAdd: (files) => {
        this.#adding = this.#add(files);
      },
      onRemove: (key) => {
        this.#photos.remove(key);
        void host.focusOn('#photos');
      },
    })}
    ${this.#failure ? html`<p class="notice error" role="alert">${host.failureMessage(this.#failure)}</p>` : nothing}`;
  }

  /** Uploads what is not there yet, and asks to sign in for it; true when all have arrived. */
  async upload(): Promise<boolean> {
    await this.#adding;
    let failure = await this.#photos.upload();
    if (failure?.kind === 'unauthenticated' && (await this.#host.requestSignIn())) {
      failure = await this.#photos.upload();
    }
    this.#failure = failure;
    const all = this.#photos.photos.every(({ state }) => state === 'uploaded');
    this.#host.requestUpdate();
    if (!all) await this.#host.focusOn('#photos');
    return all;
  }

  async #add(files: readonly File[]): Promise<void> {
    const session = this.#host.client?.session;
    await session?.token();
    const level = session?.viewer?.level;
    const leftOut = await this.#photos.add(files, level === 'ACCOUNT' || level === 'RESIDENT');
    if (leftOut) this.#host.announce(this.#words().photosLeftOut(leftOut));
  }
}
