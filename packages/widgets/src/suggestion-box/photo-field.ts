import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { photoList } from './photo-list.ts';
import type { PhotosController } from './photos.controller.ts';
import type { SuggestionBoxStrings } from './suggestion-box.strings.ts';

export interface PhotoFieldOptions {
  readonly words: SuggestionBoxStrings;
  readonly message: (failure: Failure) => string;
  /** Fetched with the first photo. */
  readonly list: typeof photoList | null;
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
    ${options.list ? options.list(photos, options) : nothing}
    <input class="visually-hidden" id="photos" type="file" accept="image/*" multiple
      aria-label=${room ? nothing : words.addPhoto} aria-describedby="photos-hint" ?disabled=${room === 0} @change=${add} />
    ${room ? html`<label class="button add" for="photos"><span aria-hidden="true">＋</span>${words.addPhoto}</label>` : nothing}
    <p class="muted small" id="photos-hint" role="status">${room ? words.photosLeft(room) : words.photosFull}</p>
  </fieldset>`;
}
