import { createIdempotencyKey, type Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import {
  DeskDiscardImport,
  DeskImportRun,
  DeskImports,
  DeskMapImport,
  DeskStartImport,
  DeskUploadImport,
} from './operations.ts';

export type ImportRun = Extract<
  NonNullable<ResultOf<typeof DeskImportRun>['node']>,
  { readonly __typename: 'ImportRun' }
>;
export type ImportKind = VariablesOf<typeof DeskUploadImport>['input']['kind'];
export type EarlierRuns = NonNullable<ResultOf<typeof DeskImports>['community']>['imports'];

/** Milliseconds between looks at a run that works, beside the changes that are told. */
const LOOK_AGAIN = 3000;

/** One table on its way in: uploaded, checked, mapped, started, done. */
export class ImportsController {
  readonly #host: LinliHost;
  readonly #place: () => string | null;
  readonly #earlier;
  readonly #run;
  readonly #upload;
  readonly #map;
  readonly #start;
  readonly #discard;
  #id: string | null = null;
  /** The key of the attempt to upload exactly this file. */
  #attempt: { readonly file: File; readonly kind: ImportKind; readonly key: string } | null = null;
  #columns: Readonly<Record<string, string>> = {};
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(host: LinliHost, place: () => string | null) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
    this.#earlier = new QueryController(host, {
      document: DeskImports,
      variables: () => {
        const id = place();
        return id ? { id } : null;
      },
      select: ({ community }) => community,
    });
    this.#run = new QueryController(host, {
      document: DeskImportRun,
      variables: () => (this.#id ? { id: this.#id } : null),
      select: ({ node }) => (node?.__typename === 'ImportRun' ? node : null),
      watch: ({ id }) => [id],
    });
    this.#upload = new MutationController(host, { document: DeskUploadImport });
    this.#map = new MutationController(host, { document: DeskMapImport });
    this.#start = new MutationController(host, { document: DeskStartImport });
    this.#discard = new MutationController(host, { document: DeskDiscardImport });
  }

  hostConnected(): void {
    this.#looking = setInterval(() => {
      if (this.working) void this.#run.refetch();
    }, LOOK_AGAIN);
  }

  hostDisconnected(): void {
    clearInterval(this.#looking);
  }

  /** The run that is looked at; null before one is chosen. */
  get view(): ViewState<ImportRun> | null {
    return this.#id ? this.#run.view : null;
  }

  get earlier(): EarlierRuns {
    return this.#earlier.data?.imports ?? [];
  }

  /** Whether the server is at it. */
  get working(): boolean {
    const state = this.#run.data?.state;
    return state === 'CHECKING' || state === 'RUNNING';
  }

  get uploading(): boolean {
    return this.#upload.busy;
  }

  get acting(): boolean {
    return this.#map.busy || this.#start.busy || this.#discard.busy;
  }

  get failure(): Failure | null {
    const acts = [this.#upload, this.#map, this.#start, this.#discard];
    return acts.map(({ failure }) => failure).find(Boolean) ?? null;
  }

  /** The column that says a field: as chosen, or as the server has it; empty for none. */
  columnOf({ name, column }: ImportRun['fields'][number]): string {
    return this.#columns[name] ?? column ?? '';
  }

  /** Whether another mapping was chosen than the one that was checked. */
  get remapped(): boolean {
    return Object.keys(this.#columns).length > 0;
  }

  choose(field: string, column: string): void {
    this.#columns = { ...this.#columns, [field]: column };
    this.#host.requestUpdate();
  }

  /** Looks at a run, or (null) at none. */
  open(id: string | null): void {
    this.#id = id;
    this.#columns = {};
    for (const act of [this.#upload, this.#map, this.#start, this.#discard]) act.reset();
    if (!id) void this.#earlier.refetch();
    this.#host.requestUpdate();
  }

  async upload(kind: ImportKind, file: File): Promise<boolean> {
    const community = this.#place();
    if (!community || this.uploading) return false;
    if (this.#attempt?.file !== file || this.#attempt.kind !== kind) {
      this.#attempt = { file, kind, key: createIdempotencyKey() };
    }
    const idempotencyKey = this.#attempt.key;
    const answer = await this.#upload.run({ input: { community, file, kind, idempotencyKey } });
    if (!answer.ok) return false;
    this.#attempt = null;
    this.open(answer.data.uploadImport.run.id);
    return true;
  }

  /** Checks the table again with the columns that were chosen. */
  async map(run: ImportRun): Promise<void> {
    const columns = run.fields.flatMap((field) => {
      const column = this.columnOf(field);
      return column ? [{ field: field.name, column }] : [];
    });
    const answer = await this.#map.run({ input: { run: run.id, columns } });
    if (answer.ok) this.#columns = {};
    await this.#run.refetch();
  }

  async start({ id, refused }: ImportRun): Promise<void> {
    await this.#start.run({ input: { run: id, skipRefused: refused > 0 } });
    await this.#run.refetch();
  }

  async discard({ id }: ImportRun): Promise<boolean> {
    const answer = await this.#discard.run({ input: { run: id } });
    if (answer.ok) this.open(null);
    return answer.ok;
  }
}
