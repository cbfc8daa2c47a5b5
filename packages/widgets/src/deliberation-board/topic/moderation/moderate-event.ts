/** What is to be done about a contribution. */
export interface Moderating {
  readonly kind: 'report' | 'hide' | 'restore' | 'appeal';
  /** The contribution's id. */
  readonly subject: string;
  /** Its text, so that it is seen what the act is about; empty where it is hidden. */
  readonly text: string;
}

/** Somebody wants to report, hide, restore or appeal; heard by the topic page, and stopped there. */
export class ModerateWanted extends CustomEvent<Moderating> {
  constructor(moderating: Moderating) {
    super('moderate-wanted', { bubbles: true, composed: true, detail: moderating });
  }
}
