import type { Failure } from '@linli/client';

/** How a neighbour's word reached the office. */
export const WAYS = ['phone', 'visit', 'wechat', 'paper'] as const;
export type Way = (typeof WAYS)[number];

export interface EntryDraft {
  readonly body: string;
  readonly name: string;
  readonly phone: string;
  readonly way: Way;
  /** The box, the visits or the reception day it belongs to; empty for none. */
  readonly outreach: string;
}

/** Something under way, to choose from. */
export interface OutreachChoice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly kindLabel: string;
}

/** Something entered in this sitting. */
export interface EnteredNote {
  readonly key: string;
  readonly draft: EntryDraft;
  /** `kept`: on this device until the network is back. */
  readonly state: 'done' | 'kept' | 'refused';
  readonly code: string | null;
  readonly message: string | null;
  /** What to take back, while that is possible; null otherwise. */
  readonly undo: { readonly suggestion: string; readonly until: number } | null;
}

export type EntryField = 'body' | 'name' | 'phone';
export type EntryFault = 'bodyMissing' | 'bodyTooLong' | 'phoneWrong';
export interface EntryProblem {
  readonly field: EntryField;
  /** One of ours, or else the server's own sentence. */
  readonly fault: EntryFault | null;
  readonly message: string;
}

const FIELDS: Readonly<Record<string, EntryField>> = {
  body: 'body',
  callerName: 'name',
  callerPhone: 'phone',
};

/** People write numbers in groups. */
export function phoneOf({ phone }: EntryDraft): string {
  return phone.replace(/[\s-]/g, '');
}

/** What is wrong with a note, before it is sent. */
export function check(draft: EntryDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  const add = (field: EntryField, fault: EntryFault) =>
    problems.push({ field, fault, message: '' });
  const { length } = draft.body.trim();
  if (!length) add('body', 'bodyMissing');
  if (length > 2000) add('body', 'bodyTooLong');
  const phone = phoneOf(draft);
  if (phone && !/^1\d{10}$/.test(phone)) add('phone', 'phoneWrong');
  return problems;
}

/** What the server found wrong, by the form's fields. */
export function serverProblems({ problems = [] }: Failure): EntryProblem[] {
  return problems.flatMap(({ path, message }) => {
    const field = path.map((part) => FIELDS[part]).find(Boolean);
    return field ? [{ field, fault: null, message }] : [];
  });
}
