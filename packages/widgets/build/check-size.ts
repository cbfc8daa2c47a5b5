import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** One promise about bytes that travel. */
export interface SizeCheck {
  readonly what: string;
  /** After gzip, level 9. */
  readonly bytes: number;
  readonly limit: number;
  readonly ok: boolean;
}

interface ManifestEntry {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

const KILOBYTE = 1000;
const LIMITS = { embed: 2 * KILOBYTE, first: 30 * KILOBYTE, further: 10 * KILOBYTE };

/**
 * Weighs the built files by what a page really loads: an element's chunk, all that it imports, and
 * its strings in simplified Chinese. Build first.
 */
export async function checkSizes(
  dist = new URL('../dist/', import.meta.url),
): Promise<SizeCheck[]> {
  const manifest: Record<string, ManifestEntry> = JSON.parse(
    await readFile(new URL('manifest.json', dist), 'utf8'),
  );
  const weights = new Map<string, number>();
  for (const { file } of Object.values(manifest)) {
    if (file.endsWith('.js'))
      weights.set(file, gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length);
  }
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + (weights.get(file) ?? 0), 0);

  function load(source: string, into: Set<string>): Set<string> {
    const entry = manifest[source];
    if (!entry || into.has(entry.file)) return into;
    into.add(entry.file);
    for (const imported of entry.imports ?? []) load(imported, into);
    return into;
  }

  const check = (what: string, bytes: number, limit: number): SizeCheck => ({
    what,
    bytes,
    limit,
    ok: bytes <= limit,
  });
  const checks = [check('embed.js', weigh(load('src/embed.ts', new Set())), LIMITS.embed)];

  const base = new Set<string>();
  for (const [source, { name }] of Object.entries(manifest))
    if (name === 'base') load(source, base);
  load('src/foundation/strings/zh-CN.ts', base);
  const widgets = Object.keys(manifest)
    .map((source) => /^src\/([\w-]+)\/\1\.ts$/.exec(source)?.[1] ?? '')
    .filter(Boolean);
  for (const name of widgets) {
    const files = load(`src/${name}/${name}.ts`, new Set());
    load(`src/${name}/strings/zh-CN.ts`, files);
    const further = [...files].filter((file) => !base.has(file));
    checks.push(
      check(`linli-${name}, first on a page`, weigh(new Set([...base, ...files])), LIMITS.first),
    );
    checks.push(check(`linli-${name}, beside another`, weigh(further), LIMITS.further));
  }
  return checks;
}
