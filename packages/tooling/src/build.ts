/** Builds the widgets into packages/widgets/dist, unless they are built from the same sources. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, unlessDone } from './fingerprint.ts';
import { requireNode } from './node-version.ts';
import { apiFolder, methodsFolder, root, widgetsFolder } from './paths.ts';
import { bin, mustRun } from './run.ts';

export async function buildWidgets(): Promise<boolean> {
  const inputs = await fingerprint(
    join(widgetsFolder, 'src'),
    join(widgetsFolder, 'build'),
    join(widgetsFolder, 'vite.config.ts'),
    join(root, 'packages/client/src'),
    join(methodsFolder, 'src'),
    join(apiFolder, 'schema.graphql'),
    join(root, 'pnpm-lock.yaml'),
  );
  const built = await access(join(widgetsFolder, 'dist/embed.js')).then(
    () => true,
    () => false,
  );
  return unlessDone('widgets', built ? inputs : `${inputs} again`, async () => {
    await mustRun(bin(widgetsFolder, 'vite'), ['build', '--logLevel', 'warn'], {
      cwd: widgetsFolder,
    });
  });
}

if (import.meta.main) {
  requireNode();
  console.log((await buildWidgets()) ? 'Built the widgets.' : 'The widgets are up to date.');
}
