import { isJsonFields } from './json-shape.ts';

/** Beyond this many differences nobody reads on. */
const MOST = 100;

/**
 * Where a stated JSON value differs from the expected one, as paths like `votes.1.votes.heads`; a
 * hundred at most. It looks no deeper than what is expected.
 */
export function findDifferences(expected: unknown, stated: unknown, path: string): string[] {
  const within = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
  if (Array.isArray(expected)) {
    if (!Array.isArray(stated) || stated.length !== expected.length) return [path];
    return expected
      .flatMap((each, index) => findDifferences(each, stated[index], within(index)))
      .slice(0, MOST);
  }
  if (isJsonFields(expected)) {
    if (!isJsonFields(stated)) return [path];
    const [ours, theirs] = [new Map(Object.entries(expected)), new Map(Object.entries(stated))];
    return [...new Set([...ours.keys(), ...theirs.keys()])]
      .flatMap((name) =>
        ours.has(name) && theirs.has(name)
          ? findDifferences(ours.get(name), theirs.get(name), within(name))
          : [within(name.slice(0, 64))],
      )
      .slice(0, MOST);
  }
  return Object.is(expected, stated) ? [] : [path];
}
