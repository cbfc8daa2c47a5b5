/**
 * Whether a write failed because the table has such a row already, by one of its unique keys.
 * Prisma calls it P2002 and names the model as its client does (`Grid` for `grid`).
 */
export function isUniqueViolation(error: unknown, model: string): boolean {
  const { code, meta } = error as { code?: string; meta?: { modelName?: string } };
  return code === 'P2002' && meta?.modelName?.toLowerCase() === model.toLowerCase();
}
