import type { LinliHost } from '../../../foundation/linli-host.ts';
import { QueryController } from '../../../foundation/query-controller.ts';
import type { ResultOf } from '../../../graphql.ts';
import type { CourseAct } from '../course/course-facts.ts';
import { ActOrganizations, ActParts, ActTopics } from './operations.ts';

type Organization = ResultOf<typeof ActOrganizations>['organizations']['edges'][number]['node'];

/** Kinds that can answer a major matter; the server's list. */
const GOVERNING = ['GOVERNMENT', 'COORDINATING_BODY', 'PARTY_COMMITTEE'];
const PARTY = ['PARTY_BRANCH', 'PARTY_COMMITTEE', 'PARTY_GROUP'];

/** What the forms choose from, each read only for the acts that need it. */
export class ActLists {
  readonly #organizations;
  readonly #topics;
  readonly #parts;

  constructor(
    host: LinliHost,
    asked: () => {
      readonly act: CourseAct | null;
      readonly topic: string;
      readonly community: string;
      readonly search: string;
    },
  ) {
    this.#organizations = new QueryController(host, {
      document: ActOrganizations,
      variables: () => {
        const { act } = asked();
        const needs = ['TRIAGE', 'SETTLE_CONTEST', 'RECORD_REVIEW', 'INVITE'].includes(act ?? '');
        return needs ? {} : null;
      },
      select: ({ organizations }) => organizations.edges.map(({ node }) => node),
    });
    this.#topics = new QueryController(host, {
      document: ActTopics,
      variables: () => {
        const { act, community, search } = asked();
        return act === 'MERGE' && search ? { community, text: search } : null;
      },
      select: ({ similarTopics }) => similarTopics,
    });
    this.#parts = new QueryController(host, {
      document: ActParts,
      variables: () => {
        const { act, topic } = asked();
        return act === 'SPLIT' ? { id: topic } : null;
      },
      select: ({ node }) => {
        if (node?.__typename !== 'Topic') return null;
        const labelled = (
          edges: readonly { readonly node: { id: string; body: string | null } }[],
        ) => edges.flatMap(({ node: { id, body } }) => (body ? [{ id, label: body }] : []));
        return {
          statements: labelled(node.statements.edges),
          arguments: labelled(node.arguments.edges),
        };
      },
    });
  }

  get organizations(): readonly Organization[] {
    return this.#organizations.data ?? [];
  }

  get governing(): readonly Organization[] {
    return this.organizations.filter(({ kind }) => GOVERNING.includes(kind));
  }

  get party(): readonly Organization[] {
    return this.organizations.filter(({ kind }) => PARTY.includes(kind));
  }

  get topics(): ResultOf<typeof ActTopics>['similarTopics'] {
    return this.#topics.data ?? [];
  }

  get parts() {
    return this.#parts.data ?? { statements: [], arguments: [] };
  }
}
