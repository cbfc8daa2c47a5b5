/**
 * Scaffolds the anatomy of a module or a widget:
 *
 *     npx pnpm new module mutual-aid
 *     npx pnpm new widget time-bank
 *
 * What it writes compiles, passes the lint and is tested; nothing in it pretends to be built.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root, serverFolder, widgetsFolder } from './paths.ts';
import { bin, mustRun } from './run.ts';
import { moduleFiles } from './scaffold/module-files.ts';
import { widgetFiles } from './scaffold/widget-files.ts';

/** Files by their path in the new folder. */
export type Scaffold = Readonly<Record<string, string>>;

process.exitCode = await main(process.argv.slice(2));

async function main([kind, name]: string[]): Promise<number> {
  if ((kind !== 'module' && kind !== 'widget') || !name || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    console.error(
      'Say what to make and its name in lower-case words: npx pnpm new module mutual-aid',
    );
    return 2;
  }
  const folder =
    kind === 'module' ? join(serverFolder, 'src/modules', name) : join(widgetsFolder, 'src', name);
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (exists) {
    console.error(`${relative(root, folder)} is there already; nothing was written.`);
    return 1;
  }
  const files = kind === 'module' ? moduleFiles(name) : widgetFiles(name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    console.log(`Wrote ${relative(root, join(folder, path))}`);
  }
  if (kind === 'module') await openDoor(name);
  await mustRun(bin(root, 'biome'), ['check', '--write', folder]);
  return 0;
}

/** A module is part of the API once the schema imports its door. */
async function openDoor(name: string): Promise<void> {
  const path = join(serverFolder, 'src/schema.ts');
  const text = await readFile(path, 'utf8');
  const line = `import './modules/${name}/index.ts';\n`;
  await writeFile(path, text.replace(/(?=import \{ builder \})/, line));
  console.log(`Added the module's door to ${relative(root, path)}`);
}
