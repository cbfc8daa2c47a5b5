import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import type { MeetingDraft, MeetingSubject, Problem } from './meeting-draft.ts';
import type { OfficeStrings } from './office.strings.ts';

/** What each part of a form draws from and writes to. */
export interface FormContext {
  readonly subject: MeetingSubject;
  readonly draft: MeetingDraft;
  readonly set: (change: Partial<MeetingDraft>) => void;
  readonly words: OfficeStrings;
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  /** The problem of a field, if it has one. */
  readonly problem: (field: string) => Problem | undefined;
  /** The sentence beside a field that has a problem. */
  readonly error: (field: string) => string | undefined;
  /** Moves the focus once the change is drawn. */
  readonly focus: (field: string) => void;
}

/** A list with one of its rows changed. */
export function withRow<Row>(rows: readonly Row[], at: number, change: Partial<Row>): Row[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
}
