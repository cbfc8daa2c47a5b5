import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { normaliseDocument } from '@linli/client/normalise-document';
import { parseSync } from 'vite';
import { concernsViewer } from './viewer-fields.ts';

/** One `graphql(…)` call of an operations file. */
export interface FoundDocument {
  /** The exported constant. */
  readonly variable: string;
  /** Null for a fragment, which travels only inside operations. */
  readonly trusted: {
    readonly hash: string;
    readonly kind: string;
    readonly name: string;
    readonly viewer: boolean;
  } | null;
  /** The whole text, fragments included. */
  readonly text: string;
  /** Where the call stands in the source. */
  readonly start: number;
  readonly end: number;
}

interface Declaration {
  readonly variable: string;
  readonly body: string;
  readonly fragments: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface ParsedFile {
  readonly declarations: readonly Declaration[];
  /** Local name → file and exported name. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

/** The little that we read of an ESTree node. */
interface Tree {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/**
 * Collects every operation of the given `operations.ts` files.
 * @returns hash → document text, sorted by hash: the content of `schema/api/trusted-documents.json`.
 */
export async function extractTrustedDocuments(
  files: readonly string[],
): Promise<Record<string, string>> {
  const documents = new Map<string, string>();
  for (const file of files) {
    for (const { trusted, text } of await findDocuments(file)) {
      if (trusted) documents.set(trusted.hash, text);
    }
  }
  return Object.fromEntries([...documents].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Finds the documents of one file; fragments may come from other files. */
export async function findDocuments(file: string, source?: string): Promise<FoundDocument[]> {
  const parsed = await parseFile(file, source);
  return Promise.all(
    parsed.declarations.map(async (declaration) => {
      const parts = new Map<string, string>();
      await collect(declaration, file, parsed, parts);
      const text = normaliseDocument([...parts.values()].join('\n'));
      const [, kind, name = ''] = /^(query|mutation|subscription)\s+(\w+)/m.exec(text) ?? [];
      const { variable, start, end } = declaration;
      if (!kind) return { variable, start, end, text, trusted: null };
      const hash = createHash('sha256').update(text).digest('hex');
      const trusted = { hash, kind, name, viewer: concernsViewer(text) };
      return { variable, start, end, text, trusted };
    }),
  );
}

async function collect(
  declaration: Declaration,
  file: string,
  parsed: ParsedFile,
  parts: Map<string, string>,
): Promise<void> {
  const key = `${file}#${declaration.variable}`;
  if (parts.has(key)) return;
  parts.set(key, declaration.body);
  for (const name of declaration.fragments) {
    const origin = parsed.imports.get(name);
    const from = origin?.file ?? file;
    const home = origin ? await parseFile(from) : parsed;
    const fragment = home.declarations.find((other) => other.variable === (origin?.name ?? name));
    if (!fragment) {
      throw new Error(
        `${file}: the fragment ${name} is not declared by graphql(…) in ${from}. ` +
          'Import it straight from the file that declares it.',
      );
    }
    await collect(fragment, from, home, parts);
  }
}

async function parseFile(file: string, source?: string): Promise<ParsedFile> {
  const text = source ?? (await readFile(file, 'utf8'));
  const { program, errors } = parseSync(file, text, { lang: 'ts' });
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const imports = new Map<string, { file: string; name: string }>();
  const declarations: Declaration[] = [];
  for (const statement of program.body as unknown as Tree[]) {
    if (statement.type === 'ImportDeclaration') {
      const path = (statement['source'] as { value: string }).value;
      if (!path.startsWith('.')) continue;
      for (const specifier of statement['specifiers'] as {
        local: { name: string };
        imported?: { name: string };
      }[]) {
        const name = specifier.imported?.name ?? specifier.local.name;
        imports.set(specifier.local.name, { file: resolve(dirname(file), path), name });
      }
      continue;
    }
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] as Tree) : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration['declarations'] as {
      id: { name: string };
      init: Tree;
    }[]) {
      const found = readCall(id.name, init, file);
      if (found) declarations.push(found);
    }
  }
  return { declarations, imports };
}

function readCall(variable: string, init: Tree | null, file: string): Declaration | null {
  if (init?.type !== 'CallExpression') return null;
  if ((init['callee'] as { name?: string }).name !== 'graphql') return null;
  const [template, fragments] = init['arguments'] as [
    { type: string; quasis?: { value: { cooked: string } }[] },
    { elements: { name: string }[] }?,
  ];
  const [quasi, ...more] = template.quasis ?? [];
  if (!quasi || more.length) {
    throw new Error(`${file}: ${variable} needs one template literal without \${…} in it.`);
  }
  return {
    variable,
    body: quasi.value.cooked,
    fragments: fragments?.elements.map((element) => element.name) ?? [],
    start: init.start,
    end: init.end,
  };
}
