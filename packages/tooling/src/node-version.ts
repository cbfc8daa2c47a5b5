const least = 26;

/** Ends with one sentence on a Node that is too old: an install that failed only warned. */
export function requireNode(): void {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= least) return;
  console.error(
    `Linli needs Node ${least} and this is ${process.versions.node}; run \`npx pnpm install\`, which brings it along, and try again.`,
  );
  process.exit(1);
}
