import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MODULE = 'virtual:linli-elements';
const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** The elements there are: `src/service-menu/service-menu.ts` defines `linli-service-menu`. */
export function elementNames(): string[] {
  return globSync('*/*.ts', { cwd: SOURCE })
    .filter((file) => basename(file, '.ts') === dirname(file))
    .map(dirname)
    .sort();
}

/** Provides `virtual:linli-elements`: tag → dynamic import, found by the folders' names. */
export function elementMap(): Plugin {
  return {
    name: 'element-map',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const entries = elementNames().map(
        (name) => `'linli-${name}': () => import('${SOURCE}${name}/${name}.ts')`,
      );
      return `export const elements = {${entries.join(',')}};`;
    },
  };
}
