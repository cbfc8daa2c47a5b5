import { GraphQLError } from 'graphql';
import { builder } from '../../builder.ts';

/**
 * The database has no year 0, and days are compared as texts with years of four digits: so many years
 * away from both ends, what is counted from a day keeps that form.
 */
const years = { first: '1000', last: '8999' };
const isInYears = (text: string) => text >= years.first && text.slice(0, 4) <= years.last;

builder.scalarType('DateTime', {
  description: 'A moment in UTC, RFC 3339: `2026-11-22T07:00:00.000Z`, of the years 1000–8999.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(date.getTime()) || !isInYears(date.toISOString())) {
      throw new GraphQLError('A DateTime is an RFC 3339 text of the years 1000–8999.');
    }
    return date;
  },
});

builder.scalarType('Date', {
  description:
    'A civil day in the community’s time zone, ISO 8601: `2026-11-22`, of the years 1000–8999.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !isInYears(value)) {
      throw new GraphQLError('A Date is an ISO 8601 text of the years 1000–8999: 2026-11-22.');
    }
    return Temporal.PlainDate.from(value).toString();
  },
});

builder.scalarType('Money', {
  description:
    'An amount: `{ amount, currency }`, the amount in minor units (fen) as a string, the currency by ISO 4217.',
  serialize: (value) => value,
  parseValue: (value) => {
    const { amount, currency } = (value ?? {}) as Record<string, unknown>;
    if (typeof amount === 'string' && /^-?\d{1,18}$/.test(amount) && currency === 'CNY') {
      return { amount, currency };
    }
    throw new GraphQLError('Money is { amount: "1200", currency: "CNY" }.');
  },
});

builder.scalarType('File', {
  description: 'A file in a multipart request (GraphQL multipart request specification).',
  serialize: () => {
    throw new GraphQLError('A File is only ever sent, never answered.');
  },
  parseValue: (value) => {
    if (isFile(value)) return value;
    throw new GraphQLError('A File is sent as a part of a multipart request.');
  },
});

/** By what it can do: Yoga reads multipart requests into a File class of its own. JSON has no functions. */
function isFile(value: unknown): value is File {
  const file = value as Partial<File> | null;
  return typeof file?.arrayBuffer === 'function' && typeof file.size === 'number';
}
