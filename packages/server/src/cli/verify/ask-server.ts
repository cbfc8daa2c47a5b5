import { Refusal } from '../refusal.ts';
import { readJson, shown } from './outside.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a server says of a ballot beside its papers. */
export interface ToldBallot {
  title: string;
  /** What was fixed at the opening, as one text. */
  definitionText: string | null;
  communityId: string;
  /** Official codes of its place and of those above. */
  codes: readonly string[];
}

/** Where the log of a place's district is. @throws Refusal when the server knows no such place or log. */
export async function findLog(server: string, code: string): Promise<string> {
  const place = await ask(server, 'query ($code: String!) { community(code: $code) { id } }', {
    code,
  });
  const id = fieldOf(place['community'], 'id');
  if (typeof id !== 'string') throw new Refusal(`The server knows no community ${shown(code)}.`);
  const found = await ask(
    server,
    'query ($id: ID!) { transparencyLog(community: $id) { downloadPath } }',
    { id },
  );
  const path = fieldOf(found['transparencyLog'], 'downloadPath');
  if (typeof path === 'string' && path.startsWith('/log/')) return `${server}${path}`;
  throw new Refusal('Nothing has been logged there yet.');
}

/** Ballots that are asked for at once. */
const page = 20;

/** What the server says of these ballots; null for one that it does not show. */
export async function tellBallots(
  server: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ToldBallot | null>> {
  const told = new Map<string, ToldBallot | null>();
  for (let first = 0; first < ids.length; first += page) {
    const asked = ids.slice(first, first + page);
    const { nodes } = await ask(
      server,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Ballot {
        title definitionText community { id code ancestors { code } } } } }`,
      { ids: asked },
    );
    for (const [index, id] of asked.entries()) {
      told.set(id, Array.isArray(nodes) ? readBallot(nodes[index]) : null);
    }
  }
  return told;
}

function readBallot(node: unknown): ToldBallot | null {
  const community = fieldOf(node, 'community');
  const communityId = fieldOf(community, 'id');
  const title = fieldOf(node, 'title');
  if (typeof communityId !== 'string' || typeof title !== 'string') return null;
  const text = fieldOf(node, 'definitionText');
  const above = fieldOf(community, 'ancestors');
  const places = [community, ...(Array.isArray(above) ? above : [])];
  return {
    title,
    communityId,
    definitionText: typeof text === 'string' ? text : null,
    codes: places.map((place) => String(fieldOf(place, 'code'))),
  };
}

async function ask(server: string, query: string, variables: object): Promise<Fields> {
  const answer = await readJson(`${server}/graphql`, { query, variables });
  const data = fieldOf(answer, 'data');
  const errors = fieldOf(answer, 'errors');
  if (Array.isArray(errors) && errors.length > 0) {
    throw new Refusal(`The server refuses: ${shown(fieldOf(errors[0], 'message'))}`);
  }
  if (typeof data === 'object' && data !== null) return data as Fields;
  throw new Refusal(`${shown(server)} is no server of Linli; check the address.`);
}

/** A field of what may be anything. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Fields)[name]
    : undefined;
}
