import { type Plugin, parseAst } from 'vite';

/**
 * Old browsers cannot parse decorators, and the bundler leaves them in files that the tsconfig
 * does not include. Parses every chunk, because templates too contain `@click`.
 */
export function refuseDecorators(): Plugin {
  return {
    name: 'refuse-decorators',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (hasDecorator(parseAst(chunk.code))) {
          this.error(
            `${chunk.fileName} contains a decorator: is its file in tsconfig's "include"?`,
          );
        }
      }
    },
  };
}

function hasDecorator(node: unknown): boolean {
  if (!node || typeof node !== 'object') return false;
  if (Array.isArray(node)) return node.some(hasDecorator);
  const { decorators } = node as { decorators?: unknown[] };
  return !!decorators?.length || Object.values(node).some(hasDecorator);
}
