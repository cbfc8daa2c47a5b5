import type { PreferenceFile, PreferenceOrder } from './preference-file.ts';

/**
 * PrefLib's formats of orders (N. Mattei, T. Walsh, “PrefLib: A Library for Preferences”, ADT 2013;
 * preflib.org/format). soc and soi are strict orders, toc and toi have equal places; c is complete, i
 * incomplete. cat sorts options into categories, here approved and not.
 */
export type PreflibType = 'soc' | 'soi' | 'toc' | 'toi' | 'cat';

/** The narrowest type that holds all orders. */
export function preflibType({ kind, labels, orders }: PreferenceFile): PreflibType {
  if (kind === 'APPROVED') return 'cat';
  const complete = orders.every(({ levels }) => levels.flat().length === labels.length);
  const strict = orders.every(({ levels }) => levels.every((level) => level.length === 1));
  if (strict) return complete ? 'soc' : 'soi';
  return complete ? 'toc' : 'toi';
}

/** Writes preferences or approvals for PrefLib. Line breaks in names become spaces. */
export function writePreflib(file: PreferenceFile, fileName: string): string {
  const { title, labels, orders } = file;
  const type = preflibType(file);
  const voters = orders.reduce((sum, { count }) => sum + count, 0);
  const line = (name: string, value: string | number) =>
    `# ${name}: ${String(value)
      .replace(/\p{Cc}/gu, ' ')
      .trim()}`;
  const categories = [
    line('NUMBER CATEGORIES', 2),
    line('CATEGORY NAME 1', 'Approved'),
    line('CATEGORY NAME 2', 'Not approved'),
  ];
  return [
    line('FILE NAME', `${fileName}.${type}`),
    line('TITLE', title),
    line('DATA TYPE', type),
    line('MODIFICATION TYPE', 'original'),
    line('NUMBER ALTERNATIVES', labels.length),
    line('NUMBER VOTERS', voters),
    line(type === 'cat' ? 'NUMBER UNIQUE PREFERENCES' : 'NUMBER UNIQUE ORDERS', orders.length),
    ...(type === 'cat' ? categories : []),
    ...labels.map((label, index) => line(`ALTERNATIVE NAME ${index + 1}`, label)),
    ...orders.map((order) => `${order.count}: ${written(order, type, labels.length)}`),
    '',
  ].join('\n');
}

function written({ levels }: PreferenceOrder, type: PreflibType, options: number): string {
  if (type !== 'cat') return levels.map(level).join();
  const approved = levels[0] ?? [];
  const others = Array.from({ length: options }, (_, index) => index + 1).filter(
    (option) => !approved.includes(option),
  );
  return [approved, others].map(level).join();
}

function level(options: readonly number[]): string {
  return options.length === 1 ? options.join() : `{${options.join()}}`;
}
