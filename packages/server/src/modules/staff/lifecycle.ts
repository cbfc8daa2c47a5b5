import { type ActionOf, defineLifecycle } from '@linli/methods';
import type { DutyRoster } from '../../generated/prisma/client.ts';

/**
 * The way of a month’s duty roster (值班表). KEEPER speaks for the body or has `organization:edit`
 * where it sits. A published one is never changed: a newer version takes its place.
 */
export const dutyRosterLifecycle = defineLifecycle({
  initial: 'DRAFT',
  states: {
    DRAFT: { label: '草稿' },
    PUBLISHED: { label: '已公布' },
    REPLACED: { final: true, label: '已更换' },
  },
  transitions: [
    { action: 'PUBLISH', from: ['DRAFT'], to: 'PUBLISHED', by: ['KEEPER'] },
    { action: 'REPLACE', from: ['PUBLISHED'], to: 'REPLACED', by: ['KEEPER'] },
  ],
});

export type DutyRosterAction = ActionOf<typeof dutyRosterLifecycle>;
export type DutyRosterState = 'DRAFT' | 'PUBLISHED' | 'REPLACED';

export function rosterState({
  publishedAt,
  replacedAt,
}: Pick<DutyRoster, 'publishedAt' | 'replacedAt'>): DutyRosterState {
  if (publishedAt === null) return 'DRAFT';
  return replacedAt === null ? 'PUBLISHED' : 'REPLACED';
}
