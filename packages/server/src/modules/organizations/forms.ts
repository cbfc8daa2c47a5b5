import { z } from 'zod';
import {
  MemberCapacity,
  MembershipRole,
  OrganizationKind,
  Power,
} from '../../generated/prisma/enums.ts';
import { line, phone, prose } from '../../kernel/input.ts';
import { weeklySpans } from '../../kernel/weekly-spans.ts';
import { isCreditCode } from './credit-code.ts';

/** A civil day, `2026-11-22`, of a year that people live in. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2199-12-31');

const email = z
  .string()
  .max(254)
  .refine((text) => z.email().safeParse(text).success, { params: { code: 'EMAIL_INVALID' } });

export const creditCode = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
  .refine(isCreditCode, { params: { code: 'CREDIT_CODE_INVALID' } });

/** What an organization says of its office; whoever speaks for it may change it. */
export const officeFields = {
  summary: prose(1_000, 0),
  address: line(200).nullable(),
  telephone: line(40).nullable(),
  email: email.nullable(),
  openingHours: weeklySpans,
};

/** What it is; staff alone change it. */
export const identityFields = {
  name: line(100, 2),
  powers: z
    .array(z.enum(Power))
    .max(5)
    .transform((powers) => [...new Set(powers)]),
  creditCode: creditCode.nullable(),
  mayFundraise: z.boolean(),
  establishedOn: day.nullable(),
};

export const organizationKind = z.enum(OrganizationKind);
export const membershipRole = z.enum(MembershipRole);
export const memberCapacity = z.enum(MemberCapacity);

/** Somebody in a body, as staff enter them. */
export const memberFields = {
  publicName: line(40),
  phone: phone.nullish(),
  role: membershipRole,
  title: line(60).nullish(),
  capacities: z
    .array(memberCapacity)
    .max(9)
    .transform((capacities) => [...new Set(capacities)])
    .default([]),
  seat: line(40).nullish(),
};

export const reason = prose(500);
