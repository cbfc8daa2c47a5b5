/** What the tests of this module ask, as a front end would. */
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';

const refused =
  '__typename ... on DomainError { code message path } ... on InvalidInputError { problems { path code } }';
const place = `id name level type telephone officeHours address longitude latitude
  parent { id } ancestors { id }`;
const grid = `id level name responsibleName responsibleTelephone responsibility
  parent { id } community { id } buildings { id name }`;

function document(mutation: string, type: string, fields: string): string {
  const name = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  return `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${refused}
    ... on ${name}Success { ${type} { ${fields} } } } }`;
}

/** The acts on the tree of one app; `extra` replaces what is usually sent. */
export function treeActs(app: TestApp) {
  const community = () => app.world.here.community.globalId;
  const act =
    (mutation: string, type: string, fields: string) =>
    (persona: Persona | null, input: object): Promise<Answer> =>
      app.as(persona).run(document(mutation, type, fields), { input });
  const acts = {
    define: act('defineCommunity', 'community', place),
    edit: act('editCommunity', 'community', place),
    defineGrid: act('defineGrid', 'grid', grid),
    editGrid: act('editGrid', 'grid', grid),
    assign: act('assignBuildings', 'grid', grid),
    removeGrid: act('removeGrid', 'community', 'id grids { id }'),
  };
  const { worker } = app.world.here;
  return {
    ...acts,
    /** A new node of the community, or of the parent given, by the worker; its id. */
    node: async (name: string, level: string, parent = community()): Promise<string> => {
      const input = { parent, name, level, idempotencyKey: newId() };
      return (await acts.define(worker, input)).data.defineCommunity.community.id;
    },
    /** A new grid by the worker; its id. */
    grid: async (name: string, level: number, extra: object = {}): Promise<string> => {
      const input = { community: community(), name, level, idempotencyKey: newId(), ...extra };
      return (await acts.defineGrid(worker, input)).data.defineGrid.grid.id;
    },
  };
}
