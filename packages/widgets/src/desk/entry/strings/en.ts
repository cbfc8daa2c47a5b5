import type { EntryStrings } from '../entry.strings.ts';

export const strings: EntryStrings = {
  entry: 'Quick entry',
  entryOpen: 'Enter for a neighbour',
  entryBody: 'What the neighbour said',
  entryHint: 'Enter saves, Shift+Enter starts a new line.',
  entryHow: 'How it came',
  ways: { phone: 'Phone', visit: 'In person', wechat: 'WeChat', paper: 'Paper' },
  callerNameLabel: 'Name',
  callerPhoneLabel: 'Mobile',
  callerPhoneHint: 'With a number the neighbour can look it up too.',
  save: 'Save',
  saving: 'Saving…',
  bodyMissing: 'Please write what the neighbour said.',
  bodyTooLong: 'At most 2,000 characters. Please shorten it.',
  phoneWrong: 'An 11-digit mobile number, or leave it empty.',
  receipt: 'Receipt code: read it to the neighbour',
  receiptSpoken: (code) => `Saved. Receipt code ${code}`,
  receiptLater: 'Kept on this device. It is sent when you are online; the code appears then.',
  recent: 'Just entered',
  recentState: { kept: 'Waiting for the network', refused: 'Not saved' },
  again: 'Put it back to change it',
};
