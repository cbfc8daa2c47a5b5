import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './structure-strings/zh-CN.ts';

export type StructureStrings = typeof strings;

export const structureStrings = defineStrings<StructureStrings>({
  'zh-CN': () => import('./structure-strings/zh-CN.ts'),
  'zh-TW': () => import('./structure-strings/zh-TW.ts'),
  en: () => import('./structure-strings/en.ts'),
});
