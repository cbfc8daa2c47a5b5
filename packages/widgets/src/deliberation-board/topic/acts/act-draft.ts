import type { CourseAct, TopicClass } from '../course/course-facts.ts';

/** What is filled in for an act; each act uses some of it. */
export interface ActDraft {
  readonly class: TopicClass | '';
  readonly answerer: string;
  /** Whether an objection is right. */
  readonly upheld: 'YES' | 'NO' | '';
  /** Reason, answer, decision or minutes: the one long text of an act. */
  readonly words: string;
  readonly agreed: 'YES' | 'NO' | '';
  /** The agenda item that a decision rests on; empty for one’s own answer. */
  readonly basis: string;
  readonly organization: string;
  readonly heldOn: string;
  readonly into: string;
  readonly carry: boolean;
  readonly search: string;
  readonly title: string;
  readonly body: string;
  readonly chosen: readonly string[];
}

export const EMPTY_ACT: ActDraft = {
  class: '',
  answerer: '',
  upheld: '',
  words: '',
  agreed: '',
  basis: '',
  organization: '',
  heldOn: '',
  into: '',
  carry: false,
  search: '',
  title: '',
  body: '',
  chosen: [],
};

/** The most characters of an act's text; the server's limits. */
export const WORDS_MOST: Readonly<Record<CourseAct, number>> = {
  TRIAGE: 500,
  CONTEST_TRIAGE: 500,
  SETTLE_CONTEST: 500,
  ANSWER: 4000,
  RECORD_REVIEW: 2000,
  DECIDE: 4000,
  MERGE: 500,
  UNDO_MERGE: 0,
  SPLIT: 500,
  INVITE: 0,
};

export const TITLE = { least: 4, most: 60 };

/** What is missing or wrong, by the field beside which it is said. */
export type ActProblem =
  | 'class'
  | 'answerer'
  | 'upheld'
  | 'words'
  | 'agreed'
  | 'organization'
  | 'heldOn'
  | 'into'
  | 'title'
  | 'chosen';

/** What the server would refuse, in the order of the fields. */
export function problemsOfAct(act: CourseAct, draft: ActDraft): ActProblem[] {
  const sorts = act === 'TRIAGE' || (act === 'SETTLE_CONTEST' && draft.upheld === 'YES');
  const { length } = draft.words.trim();
  const title = draft.title.trim().length;
  const wrong: [ActProblem, boolean][] = [
    ['upheld', act === 'SETTLE_CONTEST' && !draft.upheld],
    ['class', sorts && !draft.class],
    ['answerer', sorts && draft.class === 'MAJOR' && !draft.answerer],
    ['organization', act === 'RECORD_REVIEW' && !draft.organization],
    ['heldOn', act === 'RECORD_REVIEW' && !draft.heldOn],
    ['agreed', (act === 'RECORD_REVIEW' || takesAgreed(act, draft)) && !draft.agreed],
    ['into', act === 'MERGE' && !draft.into],
    ['title', act === 'SPLIT' && (title < TITLE.least || title > TITLE.most)],
    ['chosen', act === 'INVITE' && !draft.chosen.length],
    ['words', WORDS_MOST[act] > 0 && (!length || length > WORDS_MOST[act])],
  ];
  return wrong.flatMap(([problem, is]) => (is ? [problem] : []));
}

/** Whether the one who acts says if it is agreed: a show of hands says it itself. */
export function takesAgreed(act: CourseAct, { basis }: ActDraft): boolean {
  return act === 'DECIDE' && !basis;
}
