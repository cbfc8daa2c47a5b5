import type { Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { preparePhoto } from '../../suggestion-box/prepare-photo.ts';
import { DeskAttachDocument, DeskAttachPhoto } from './operations.ts';

/** A photo or a PDF that goes with a note. */
export interface Evidence {
  readonly key: number;
  readonly name: string;
  readonly kind: 'photo' | 'document';
  readonly state: 'uploading' | 'uploaded' | 'failed';
  readonly attachment: string | null;
  /** Why it was not uploaded; null also when it could not be opened. */
  readonly failure: Failure | null;
}

/** Evidence for a note: made smaller where it is a photo, and uploaded one after the other. */
export class EvidenceController {
  readonly #host: LinliHost;
  readonly #photo;
  readonly #document;
  #evidence: readonly Evidence[] = [];
  #keys = 0;

  constructor(host: LinliHost) {
    this.#host = host;
    this.#photo = new MutationController(host, { document: DeskAttachPhoto });
    this.#document = new MutationController(host, { document: DeskAttachDocument });
  }

  get all(): readonly Evidence[] {
    return this.#evidence;
  }

  get busy(): boolean {
    return this.#evidence.some(({ state }) => state === 'uploading');
  }

  /** Ids of what is uploaded, by kind. */
  get uploaded(): { photos: string[]; documents: string[] } {
    const ids = (kind: Evidence['kind']) =>
      this.#evidence.flatMap((each) => (each.kind === kind ? (each.attachment ?? []) : []));
    return { photos: ids('photo'), documents: ids('document') };
  }

  async add(files: readonly File[]): Promise<void> {
    const added = files.map((file) => ({ file, key: this.#keys++ }));
    this.#show([
      ...this.#evidence,
      ...added.map(
        ({ file, key }): Evidence => ({
          key,
          name: file.name,
          kind: file.type === 'application/pdf' ? 'document' : 'photo',
          state: 'uploading',
          attachment: null,
          failure: null,
        }),
      ),
    ]);
    for (const { file, key } of added) {
      const sent = await this.#send(file);
      this.#show(this.#evidence.map((each) => (each.key === key ? { ...each, ...sent } : each)));
    }
  }

  remove(key: number): void {
    this.#show(this.#evidence.filter((each) => each.key !== key));
  }

  clear(): void {
    this.#show([]);
  }

  async #send(file: File): Promise<Pick<Evidence, 'state' | 'attachment' | 'failure'>> {
    if (file.type === 'application/pdf') {
      const answer = await this.#document.run({ input: { file } });
      return answer.ok
        ? uploaded(answer.data.attachDocument.attachment.id)
        : { state: 'failed', attachment: null, failure: answer.failure };
    }
    const prepared = await preparePhoto(file);
    if (!prepared) return { state: 'failed', attachment: null, failure: null };
    const answer = await this.#photo.run({ input: { file: prepared.file } });
    return answer.ok
      ? uploaded(answer.data.attachPhoto.attachment.id)
      : { state: 'failed', attachment: null, failure: answer.failure };
  }

  #show(evidence: readonly Evidence[]): void {
    this.#evidence = evidence;
    this.#host.requestUpdate();
  }
}

function uploaded(attachment: string): Pick<Evidence, 'state' | 'attachment' | 'failure'> {
  return { state: 'uploaded', attachment, failure: null };
}
