import { type ActionOf, defineLifecycle } from '@linli/methods';

/**
 * A sheet of paper. READER: staff who enter what they read. ISSUER: who issues sheets. TWO: what two
 * readers entered, compared.
 */
export const sheetLifecycle = defineLifecycle({
  initial: 'ISSUED',
  states: {
    ISSUED: { label: '已印发' },
    ENTERED: { label: '已录一遍' },
    DISPUTED: { label: '两遍不一致' },
    COUNTED: { final: true, label: '已计入' },
    NOT_COUNTED: { final: true, label: '不计入' },
    VOID: { final: true, label: '已作废' },
  },
  transitions: [
    { action: 'ENTER', from: ['ISSUED', 'ENTERED'], to: 'ENTERED', by: ['READER'] },
    { action: 'DISPUTE', from: ['ENTERED', 'DISPUTED'], to: 'DISPUTED', by: ['TWO'] },
    { action: 'COUNT', from: ['ENTERED', 'DISPUTED'], to: 'COUNTED', by: ['TWO'] },
    {
      action: 'PASS_OVER',
      from: ['ISSUED', 'ENTERED', 'DISPUTED'],
      to: 'NOT_COUNTED',
      by: ['READER', 'TWO'],
    },
    {
      action: 'VOID',
      from: ['ISSUED', 'ENTERED', 'DISPUTED'],
      to: 'VOID',
      by: ['ISSUER'],
      reasonRequired: true,
    },
  ],
});

export type SheetAction = ActionOf<typeof sheetLifecycle>;
