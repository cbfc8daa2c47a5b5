/** The viewer chose one of several joint conferences. */
export class LinliConferenceOpened extends CustomEvent<{ readonly conference: string }> {
  constructor(detail: LinliConferenceOpened['detail']) {
    super('linli-conference-opened', { bubbles: true, composed: true, detail });
  }
}

/**
 * Somebody called a meeting, moved it, put something on its agenda, or recorded it. `meeting` is
 * null for a new one; `action` is named as in the API's `availableActions`.
 */
export class LinliMeetingActed extends CustomEvent<{
  readonly conference: string;
  readonly meeting: string | null;
  readonly action: string;
}> {
  /** What was done, as the viewer is told. */
  readonly sentence: string;

  constructor(detail: LinliMeetingActed['detail'], sentence: string) {
    super('linli-meeting-acted', { bubbles: true, composed: true, detail });
    this.sentence = sentence;
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-conference-opened': LinliConferenceOpened;
    'linli-meeting-acted': LinliMeetingActed;
  }
}
