import { formStrings } from '../../form/form.strings.ts';
import { defineStrings, joinStrings } from '../../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type AgreementStrings = typeof strings;

export const agreementStrings = defineStrings<AgreementStrings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});

/** With the words of forms, for the rating. */
export const agreementAndFormStrings = joinStrings(agreementStrings, formStrings);
