import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Photo, PhotosController } from './photos.controller.ts';
import type { SuggestionBoxStrings } from './suggestion-box.strings.ts';

export interface PhotoFieldOptions {
  readonly words: SuggestionBoxStrings;
  readonly message: (failure: Failure) => string;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (key: number) => void;
}

/** Photos with how each stands, and the button that opens camera or album. */
export function photoField(
  { photos, room }: Pick<PhotosController, 'photos' | 'room'>,
  options: PhotoFieldOptions,
): TemplateResult {
  const { words } = options;
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same picture may be chosen again after it was removed.
    input.value = '';
    if (files.length) options.onAdd(files);
  };
  return html`<fieldset class="photos">
    <legend>${words.photos}</legend>
    <ul class="plain">
      ${photos.map((photo, index) => thumbnail(photo, index + 1, options))}
    </ul>
    <input class="visually-hidden" id="photos" type="file" accept="image/*" multiple
      aria-describedby="photos-hint" ?disabled=${room === 0} @change=${add} />
    ${room ? html`<label class="button add" for="photos"><span aria-hidden="true">＋</span>${words.addPhoto}</label>` : nothing}
    <p class="muted small" id="photos-hint" role="status">${room ? words.photosLeft(room) : words.photosFull}</p>
  </fieldset>`;
}

function thumbnail(photo: Photo, number: number, options: PhotoFieldOptions): TemplateResult {
  const { words } = options;
  const { state, prepared, failure } = photo;
  const why = failure ? options.message(failure) : words.photoUnreadable;
  return html`<li class="photo ${state}">
    <div class="picture" role="img" aria-label=${words.photo(number)}>${prepared?.thumbnail ?? nothing}</div>
    <p class="small">
      <span aria-hidden="true">${SHAPES[state]}</span> ${words.photoStates[state]}${state === 'failed' ? html`<br />${why}` : nothing}
    </p>
    <button class="button quiet" type="button" aria-label=${words.removePhoto(number)}
      @click=${() => options.onRemove(photo.key)}>${words.remove}</button>
  </li>`;
}

const SHAPES: Readonly<Record<Photo['state'], string>> = {
  preparing: '◌',
  waiting: '○',
  uploading: '◐',
  uploaded: '●',
  failed: '■',
};
