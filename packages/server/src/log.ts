import pino, { type Logger } from 'pino';

/** JSON lines on standard output. Whatever could name a person is removed, should it ever get in. */
export function createLog(level: string, destination?: pino.DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
      redact: {
        paths: [
          '*.phone',
          '*.name',
          '*.displayName',
          '*.address',
          '*.authorization',
          '*.token',
          '*.code',
          '*.variables',
        ],
        remove: true,
      },
    },
    destination,
  );
}

/** What is logged of an error. Its kind and code stand under names that redaction leaves alone. */
interface DescribedError {
  kind: string;
  errorCode?: string;
  /** Only where our own code wrote it. */
  message?: string;
  /** Where it was thrown: frames alone, since a stack begins with the message. */
  frames: string[];
  cause?: DescribedError;
}

/**
 * Prisma and the drivers put what was written into messages, details and parameters: names, phone
 * numbers, suggestions. Of theirs only the kind, the code and the place are kept.
 */
function describeError(error: unknown, depth = 0): DescribedError | { kind: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { errorCode: String(code) } : {}),
    ...(quotesInput(error) ? {} : { message: error.message }),
    frames: (error.stack ?? '')
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => /^at .*\d+:\d+\)?$/.test(text)),
    ...(cause instanceof Error && depth < 3 ? { cause: describeError(cause, depth + 1) } : {}),
  } as DescribedError;
}

/** Errors of Prisma, its adapters, PostgreSQL and PGlite, which quote values. */
function quotesInput(error: Error): boolean {
  return /^(Prisma|DriverAdapter)/.test(error.name) || 'severity' in error || 'params' in error;
}
