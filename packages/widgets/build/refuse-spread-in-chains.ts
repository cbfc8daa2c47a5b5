import { type Plugin, parseAst } from 'vite';

/**
 * Chromium 86 to 90 call `f?.(...some, more)` with wrong arguments (v8:11558); all else of
 * optional chaining works there. Refuses the one, so that the bundler can leave the other.
 */
export function refuseSpreadInChains(): Plugin {
  return {
    name: 'refuse-spread-in-chains',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && hasSpreadInChain(chunk.code)) {
          this.error(`${chunk.fileName} spreads arguments in an optional chain (\`?.\`).`);
        }
      }
    },
  };
}

/** Whether somewhere in an optional chain arguments are spread. */
export function hasSpreadInChain(code: string): boolean {
  return findIn(parseAst(code));
}

interface Link {
  readonly type: string;
  readonly expression?: Link;
  readonly object?: Link;
  readonly callee?: Link;
  readonly arguments?: readonly { readonly type: string }[];
}

function findIn(node: unknown): boolean {
  if (!node || typeof node !== 'object') return false;
  const { type, expression } = node as Link;
  return (type === 'ChainExpression' && spreads(expression)) || Object.values(node).some(findIn);
}

function spreads(link: Link | undefined): boolean {
  if (!link) return false;
  return (
    !!link.arguments?.some(({ type }) => type === 'SpreadElement') ||
    spreads(link.callee ?? link.object)
  );
}
