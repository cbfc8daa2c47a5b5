import { DomainError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/** The topic has this statement already; whoever wrote it again is shown the first. */
export class StatementExistsError extends DomainError {
  override readonly name = 'StatementExistsError';
  readonly statement: RowKey;

  constructor(statement: RowKey) {
    super('STATEMENT_EXISTS', {}, ['body']);
    this.statement = statement;
  }
}
