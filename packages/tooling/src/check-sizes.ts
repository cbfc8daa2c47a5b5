/** Prints what the widgets weigh, gzipped, and fails when a budget is exceeded. */
import { join } from 'node:path';
import { widgetsFolder } from './paths.ts';

interface Size {
  what: string;
  bytes: number;
  limit: number;
  ok: boolean;
}

const { checkSizes } = (await import(join(widgetsFolder, 'build/check-size.ts'))) as {
  checkSizes(): Promise<Size[]>;
};
const sizes = await checkSizes();
for (const { what, bytes, limit, ok } of sizes) {
  console.log(`${ok ? 'note: ' : 'OVER: '}${what}: ${bytes} of ${limit} bytes`);
}
process.exitCode = sizes.every(({ ok }) => ok) ? 0 : 1;
