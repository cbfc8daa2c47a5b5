import pino, { type Logger } from 'pino';

/** JSON lines on standard output. Whatever could name a person is removed, should it ever get in. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
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
  });
}
