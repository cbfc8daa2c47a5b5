import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { communityArguments } from '../foundation/site-facts.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { FragmentOf, ResultOf } from '../graphql.ts';
import {
  Conference,
  Conferences,
  type MeetingFields,
  type PlannedMeetingFields,
} from './operations.ts';

type Node = NonNullable<ResultOf<typeof Conference>['node']>;

/** A joint conference with its meetings. */
export type JointConference = Extract<Node, { readonly __typename: 'JointConference' }>;
export type Meeting = FragmentOf<typeof MeetingFields>;
type PlannedMeeting = FragmentOf<typeof PlannedMeetingFields>;
export type MeetingResolution = Meeting['resolutions'][number];
export type Outcome = MeetingResolution['outcomes'][number];

/** One of several, as the list shows it. */
export type ListedConference = NonNullable<
  ResultOf<typeof Conferences>['community']
>['conferences']['nodes'][number];

/** What is on the screen: one conference, or the list to choose from. */
export type Screen =
  | { readonly kind: 'list'; readonly conferences: readonly ListedConference[] }
  | {
      readonly kind: 'conference';
      readonly conference: JointConference;
      /** Meetings that are over or were cancelled, the newest first. */
      readonly past: readonly Meeting[];
      readonly hasMore: boolean;
      /** False when it is the only one, or the page named it. */
      readonly mayGoBack: boolean;
    };

/** A meeting that is still to come: nobody has come to it, and it has resolved nothing. */
export const toCome = (meeting: PlannedMeeting): Meeting => ({
  ...meeting,
  minutes: null,
  minutesDocument: null,
  attendances: [],
  resolutions: [],
});

/** Past meetings at first, and more at each press. */
const PAGE = 10;
/** The most that the server gives at once. */
const MOST = 100;

/** Work items that the stream is asked about; it takes a hundred nodes for the whole page. */
const MOST_WATCHED = 40;

function unsettledWork(meetings: readonly Meeting[]): string[] {
  return meetings
    .flatMap(({ resolutions }) => resolutions.flatMap(({ outcomes }) => outcomes))
    .filter(({ state }) => state !== 'VERIFIED' && state !== 'CANCELLED')
    .map(({ id }) => id);
}

/** The joint conferences of a community, and the one that is open with its meetings. */
export class JointConferenceController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #named: () => string | null;
  readonly #list;
  readonly #one;
  #opened: string | null = null;
  #past = PAGE;
  #shown: JointConference | null = null;

  /**
   * @param community id or code of the community; null while it is not known
   * @param named the conference that the page names; null for those of the community
   */
  constructor(host: LinliHost, community: () => string | null, named: () => string | null) {
    this.#host = host;
    this.#named = named;
    this.#list = new QueryController(host, {
      document: Conferences,
      variables: () => {
        const place = community();
        return named() || !place ? null : communityArguments(place);
      },
      select: (result) => {
        const conferences = result.community?.conferences.nodes ?? [];
        return conferences.length ? conferences : null;
      },
      watch: (conferences) => conferences.map(({ id }) => id),
    });
    this.#one = new QueryController(host, {
      document: Conference,
      variables: () => (this.openId ? { id: this.openId, past: this.#past } : null),
      select: ({ node }) => (node?.__typename === 'JointConference' ? node : null),
      // The conference changes with each of its meetings; the work that follows goes its own way.
      watch: ({ id, meetings }) => [id, ...unsettledWork(meetings.nodes).slice(0, MOST_WATCHED)],
    });
    host.addController(this);
  }

  /** The conference that is shown; null for the list. */
  get openId(): string | null {
    const listed = this.#list.data;
    const only = listed?.length === 1 ? listed[0]?.id : undefined;
    return this.#named() ?? this.#opened ?? only ?? null;
  }

  get view(): ViewState<Screen> {
    const { openId } = this;
    if (!openId) {
      const { view } = this.#list;
      if (view.state !== 'ready') return view;
      return { ...view, data: { kind: 'list', conferences: view.data } };
    }
    const { view } = this.#one;
    if (view.state === 'ready') {
      this.#shown = view.data;
      return { ...view, data: this.#screen(view.data) };
    }
    // A longer list of past meetings replaces the shorter one when it is there.
    if (view.state === 'pending' && this.#shown?.id === openId) {
      const data = this.#screen(this.#shown);
      return { state: 'ready', data, refreshing: true, failure: null };
    }
    return view.state === 'initial' ? { state: 'pending' } : view;
  }

  hostConnected(): void {}

  open(id: string | null): void {
    this.#opened = id;
    this.#past = PAGE;
    this.#host.requestUpdate();
  }

  /** Shows more past meetings. */
  more(): void {
    this.#past = Math.min(MOST, this.#past + PAGE);
    this.#host.requestUpdate();
  }

  async refetch(): Promise<void> {
    await (this.openId ? this.#one.refetch() : this.#list.refetch());
  }

  #screen(conference: JointConference): Screen {
    const { nextMeeting, meetings } = conference;
    return {
      kind: 'conference',
      conference,
      // A meeting that runs now is the next one, and among those that have begun.
      past: meetings.nodes.filter(({ id }) => id !== nextMeeting?.id),
      hasMore: meetings.pageInfo.hasNextPage && this.#past < MOST,
      mayGoBack: !this.#named() && (this.#list.data?.length ?? 0) > 1,
    };
  }
}
