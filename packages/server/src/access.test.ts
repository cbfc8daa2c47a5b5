import { GraphQLNonNull, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from './schema.ts';
import { forbidden, only, unsigned } from './testing/access/access-area.ts';
import {
  accessTable,
  type PersonaName,
  personaNames,
  privateNodes,
  publicNodes,
} from './testing/access/index.ts';
import { type Answer, openTestApp, type Persona, type TestApp } from './testing/index.ts';
import { layOutSubjects, photoForm, type Subjects, tableForm } from './testing/subjects.ts';

let app: TestApp;
let subjects: Subjects;
beforeAll(async () => {
  app = await openTestApp();
  subjects = layOutSubjects(app);
});
afterAll(() => app.close());

function personaOf(name: PersonaName): Persona | null {
  const { here, elsewhere } = app.world;
  switch (name) {
    case 'visitor':
      return null;
    case 'elsewhereResident':
      return elsewhere.resident;
    case 'elsewhereWorker':
      return elsewhere.worker;
    case 'elsewhereOfficial':
      return elsewhere.official;
    default:
      return here[name];
  }
}

const mutations = schema.getMutationType()?.getFields() ?? {};

/** Sends a mutation and says how it ended: `done`, or the code of what refused it. */
async function outcome(name: string, persona: Persona | null, input: object): Promise<string> {
  const argument = mutations[name]?.args.find((each) => each.name === 'input');
  const typed = argument ? `($input: ${String(argument.type)})` : '';
  const passed = argument ? '(input: $input)' : '';
  const { data, errors } = await app
    .as(persona)
    .run(`mutation ${typed} { ${name}${passed} { __typename ... on DomainError { code } } }`, {
      input,
    });
  return errors?.[0]?.extensions.code ?? data[name].code ?? 'done';
}

describe('who may do what', () => {
  test('every mutation is in the table', () => {
    const special = ['attachPhoto', 'attachDocument', 'signOut', 'uploadImport'];
    expect([...Object.keys(accessTable), ...special].sort()).toEqual(Object.keys(mutations).sort());
  });

  for (const [mutation, row] of Object.entries(accessTable)) {
    test(mutation, async () => {
      const found: Record<string, string> = {};
      let input: object | null = null;
      for (const name of personaNames) {
        input ??= await row.input(subjects);
        const ended = await outcome(mutation, personaOf(name), input);
        // Whoever may not act leaves everything as it was, for whoever comes next.
        if (ended !== unsigned && ended !== forbidden) input = null;
        found[name] = ended;
      }
      expect(found).toEqual(row.expected);
    });
  }
});

describe('mutations with input of another kind', () => {
  test.each([
    ['attachPhoto', 'AttachPhotoInput', 'done'],
    // A picture is no PDF: whoever may upload is told so.
    ['attachDocument', 'AttachDocumentInput', 'DOCUMENT_UNREADABLE'],
  ])('%s is for whoever is signed in', async (mutation, input, allowed) => {
    for (const name of personaNames) {
      const persona = personaOf(name);
      const response = await app.fetch('/graphql', {
        method: 'POST',
        headers: persona ? { authorization: `Bearer ${persona.token}` } : {},
        body: photoForm(
          `mutation ($input: ${input}!) { ${mutation}(input: $input) { __typename ... on DomainError { code } } }`,
        ),
      });
      const { data, errors } = (await response.json()) as Answer;
      const nobody = name === 'visitor' || name === 'guest';
      expect([name, errors?.[0]?.extensions.code ?? data[mutation].code ?? 'done']).toEqual([
        name,
        nobody ? 'UNAUTHENTICATED' : allowed,
      ]);
    }
  });

  test('uploadImport is for who works in the place, and officials above it', async () => {
    const found: Record<string, string> = {};
    for (const name of personaNames) {
      const persona = personaOf(name);
      const response = await app.fetch('/graphql', {
        method: 'POST',
        headers: persona ? { authorization: `Bearer ${persona.token}` } : {},
        body: tableForm(
          app,
          `mutation ($input: UploadImportInput!) { uploadImport(input: $input) { __typename ... on DomainError { code } } }`,
          name,
        ),
      });
      const { data, errors } = (await response.json()) as Answer;
      found[name] = errors?.[0]?.extensions.code ?? data.uploadImport.code ?? 'done';
    }
    expect(found).toEqual(only('worker', 'official'));
  });

  test('signing out ends this session and no other', async () => {
    const { otherResident, resident } = app.world.here;
    expect(await outcome('signOut', otherResident, {})).toBe('done');
    const again = await app.as(otherResident).run('{ viewer { level } }');
    expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const other = await app.as(resident).run('{ viewer { level } }');
    expect(other.data.viewer.level).toBe('RESIDENT');
  });
});

describe('what is private in a district stays there', () => {
  const strangers = [
    'visitor',
    'elsewhereResident',
    'elsewhereWorker',
    'elsewhereOfficial',
  ] as const;

  test('every type of node is either public or tested as private', () => {
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('Node is an interface.');
    const types = schema.getPossibleTypes(node).map(({ name }) => name);
    expect([...Object.keys(publicNodes), ...Object.keys(privateNodes)].sort()).toEqual(
      types.toSorted(),
    );
  });

  test('a private node answers nothing to a stranger, by node and by nodes', async () => {
    for (const [type, make] of Object.entries(privateNodes)) {
      const id = await make(subjects);
      for (const name of strangers) {
        const { data } = await app
          .as(personaOf(name))
          .run(
            'query ($id: ID!) { node(id: $id) { id ...Private } nodes(ids: [$id]) { id } }'.replace(
              '...Private',
              privateFields(type),
            ),
            { id },
          );
        expect([type, name, data?.node ?? null, data?.nodes?.[0] ?? null]).toEqual([
          type,
          name,
          null,
          null,
        ]);
      }
    }
  });

  test('a public node shows a stranger nothing that is marked private', async () => {
    for (const [type, make] of Object.entries(publicNodes)) {
      const id = await make(subjects);
      for (const name of strangers) {
        const { data } = await app
          .as(personaOf(name))
          .run(`query ($id: ID!) { node(id: $id) { id ... on ${type} { ${scalarsOf(type)} } } }`, {
            id,
          });
        expect(data.node.id).toBe(id);
        expect(JSON.stringify(data)).not.toContain(subjects.secret);
      }
    }
  });

  test('lists for staff are refused to residents and to everybody elsewhere', async () => {
    const { here } = app.world;
    for (const list of ['suggestions', 'serviceRequests']) {
      for (const name of ['resident', 'guest', 'neighbourWorker', ...strangers] as const) {
        const { data, errors } = await app
          .as(personaOf(name))
          .run(
            `query ($code: String!) { community(code: $code) { ${list}(first: 5) { nodes { id } } } }`,
            {
              code: here.community.code,
            },
          );
        expect([list, name, errors?.[0]?.extensions.code]).toEqual([
          list,
          name,
          name === 'visitor' || name === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        ]);
        expect(data?.community?.[list] ?? null).toBeNull();
      }
    }
  });
});

/** Every field of a type that needs no argument and no selection. */
function scalarsOf(type: string): string {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is an object.`);
  return Object.values(object.getFields())
    .filter(({ args, type: of }) => {
      const needed = args.some((argument) => argument.type instanceof GraphQLNonNull);
      return !needed && !('getFields' in getNamedType(of));
    })
    .map(({ name }) => name)
    .join(' ');
}

function privateFields(type: string): string {
  return `... on ${type} { ${scalarsOf(type)} }`;
}
