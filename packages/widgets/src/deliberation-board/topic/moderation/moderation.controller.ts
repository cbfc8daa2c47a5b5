import { createIdempotencyKey, type Failure, stableJson } from '@linli/client';
import type { LinliHost } from '../../../foundation/linli-host.ts';
import { MutationController } from '../../../foundation/mutation-controller.ts';
import type { Moderating } from './moderate-event.ts';
import type { Category } from './moderation-facts.ts';
import { AppealHiding, HideContent, ReportContent, RestoreContent } from './operations.ts';

/** Reporting, hiding, showing again and appealing, one at a time. */
export class ModerationActs {
  readonly #report;
  readonly #hide;
  readonly #restore;
  readonly #appeal;
  /** The key of one act: the same words sent again are the same act. */
  #sent = { content: '', key: '' };

  constructor(host: LinliHost) {
    this.#report = new MutationController(host, { document: ReportContent });
    this.#hide = new MutationController(host, { document: HideContent });
    this.#restore = new MutationController(host, { document: RestoreContent });
    this.#appeal = new MutationController(host, { document: AppealHiding });
  }

  get busy(): boolean {
    return this.#all.some((act) => act.busy);
  }

  get failure(): Failure | null {
    return this.#all.map((act) => act.failure).find((failure) => failure !== null) ?? null;
  }

  /** Does it; true when done. */
  async run(act: Moderating, category: Category, words: string): Promise<boolean> {
    const { kind, subject } = act;
    switch (kind) {
      case 'report': {
        const content = stableJson({ subject, category, words });
        if (content !== this.#sent.content) this.#sent = { content, key: createIdempotencyKey() };
        const idempotencyKey = this.#sent.key;
        const input = { subject, category, words: words || null, idempotencyKey };
        return (await this.#report.run({ input })).ok;
      }
      case 'hide':
        return (await this.#hide.run({ input: { subject, category, words } })).ok;
      case 'restore':
        return (await this.#restore.run({ input: { subject, words: words || null } })).ok;
      case 'appeal':
        return (await this.#appeal.run({ input: { subject, words } })).ok;
    }
  }

  get #all() {
    return [this.#report, this.#hide, this.#restore, this.#appeal];
  }
}
