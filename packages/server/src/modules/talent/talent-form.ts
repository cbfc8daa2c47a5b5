import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client.ts';
import { bigrams } from '../../kernel/bigrams.ts';
import { line, prose } from '../../kernel/input.ts';
import { weeklySpans } from '../../kernel/weekly-spans.ts';

/** What a contact is encrypted for. */
export const contactPurpose = 'talent_profile.contact_cipher';

const skill = line(20);

/** What somebody says of themselves in the talent pool. */
export const talentFields = {
  publicName: line(40),
  skills: z
    .array(skill)
    .min(1)
    .max(20)
    .transform((skills) => [...new Set(skills)]),
  summary: prose(1_000),
  availability: weeklySpans,
};

/** How staff reach them, in their own words: a number, an address, an account. */
export const contact = line(100);

/** The words that a profile is found by. */
export function searchTextOf(words: {
  publicName: string;
  skills: readonly string[];
  summary: string;
}): string {
  return bigrams([words.publicName, ...words.skills, words.summary].join('\n')).join(' ');
}

export const storedSpans = (spans: z.output<typeof weeklySpans>): Prisma.InputJsonValue[] =>
  spans.map((span) => ({ ...span, days: [...span.days] }));
