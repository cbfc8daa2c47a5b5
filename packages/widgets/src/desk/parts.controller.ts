import type { LinliHost } from '../foundation/linli-host.ts';
import type { Part } from './desk-parts.ts';

type Parts = Pick<typeof import('./desk-parts.ts'), 'partOf' | 'sectionView' | 'subjectView'>;

/** Loads the desk's parts when they are first needed, and tells its host when one is there. */
export class PartsController {
  readonly #host: LinliHost;
  readonly #loading = new Set<Part>();
  readonly #loaded = new Set<Part>();
  #parts: Parts | null = null;

  constructor(host: LinliHost) {
    this.#host = host;
  }

  /** What draws the parts; null until the first of them is loaded. */
  get views(): Parts | null {
    return this.#parts;
  }

  has(part: Part): boolean {
    return this.#loaded.has(part);
  }

  load(part: Part): void {
    if (this.#loaded.has(part) || this.#loading.has(part)) return;
    this.#loading.add(part);
    import('./desk-parts.ts')
      .then(async ({ loadPart, partOf, sectionView, subjectView }) => {
        this.#parts = { partOf, sectionView, subjectView };
        await loadPart(part);
        this.#loaded.add(part);
        this.#host.requestUpdate();
      })
      // Without network the next look at it tries again.
      .catch(() => undefined)
      .finally(() => this.#loading.delete(part));
  }
}
