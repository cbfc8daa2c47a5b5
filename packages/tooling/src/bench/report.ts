/** One line of the table. */
export interface Row {
  what: string;
  ours: string;
  /** What it is compared with, measured in the same run. */
  floor: string;
  ratio: number;
  how: string;
}

export interface Section {
  /** The database. */
  title: string;
  rows: readonly Row[];
}

export const perSecond = (rate: number) => `${Math.round(rate)}/s`;

/** A ratio in as many digits as it deserves. */
export const ratioText = (ratio: number) => ratio.toFixed(ratio >= 10 ? 0 : 2);

/** docs/benchmarks.md. */
export function benchmarksPage(sections: readonly Section[], date: string): string {
  const tables = sections.map(
    ({ title, rows }) => `## ${title}

| what | ours | compared with | ratio | how measured |
|---|---|---|---|---|
${rows.map(lineOf).join('\n')}
`,
  );
  return `# Benchmarks

Written by \`npx pnpm bench\` on ${date}. Every line is measured against something in the same run: the bare floor without Linli, or another way of doing the same. Look at the ratios. Absolute times on a shared machine mean little, and server, database and load share its processors here.

A ratio is ours divided by what it is compared with: for rates (“/s”) more is better, for times and counts less is.

${tables.join('\n')}`;
}

function lineOf({ what, ours, floor, ratio, how }: Row): string {
  return `| ${what} | ${ours} | ${floor} | **${ratioText(ratio)}** | ${how} |`;
}
