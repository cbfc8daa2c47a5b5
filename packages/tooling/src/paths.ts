import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, '../../..');
export const schemaFolder = join(root, 'schema/prisma');
export const migrationsFolder = join(schemaFolder, 'migrations');
export const apiFolder = join(root, 'schema/api');
export const serverFolder = join(root, 'packages/server');
export const widgetsFolder = join(root, 'packages/widgets');
export const methodsFolder = join(root, 'packages/methods');
export const clientFolder = join(root, 'packages/client');
