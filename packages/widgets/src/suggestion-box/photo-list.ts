import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from './photos.controller.ts';
import type { SuggestionBoxStrings } from './suggestion-box.strings.ts';

export { photoListStyles } from './photo-list.styles.ts';
export { preparePhoto } from './prepare-photo.ts';

export interface PhotoListOptions {
  readonly words: SuggestionBoxStrings;
  readonly message: (failure: Failure) => string;
  readonly onRemove: (key: number) => void;
}

/** The photos, each with how it stands and a button to take it away. */
export function photoList(photos: readonly Photo[], options: PhotoListOptions): TemplateResult {
  return html`<ul class="plain">
    ${photos.map((photo, index) => thumbnail(photo, index + 1, options))}
  </ul>`;
}

function thumbnail(photo: Photo, number: number, options: PhotoListOptions): TemplateResult {
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
