import type { LogFault } from '@linli/methods';

/** What is wrong with a log, in plain words. */
export const faultSentences: Readonly<Record<LogFault, string>> = {
  LINE_UNREADABLE: 'This line is none that a log writes.',
  HEADER_MISSING: 'The first line does not say which log this is; is it the whole file?',
  OPENING_WRONG: 'The entry that opens the log is missing, stands twice or is of another log.',
  ENTRY_DOUBLED: 'This entry stands in the log already.',
  ENTRY_FOREIGN: 'This entry belongs to another district.',
  HEAD_FOREIGN: 'This signed head belongs to another log.',
  HEAD_OUT_OF_PLACE:
    'This signed head covers another number of entries than stand before it: some were left out, doubled or added.',
  ROOT_DIFFERS:
    'The entries up to here are not those that were signed: one was changed, left out, moved or added.',
  SIGNATURE_WRONG: 'This head is not signed with the log’s key.',
  KEY_CHANGE_WRONG: 'The change of keys does not continue the key before.',
  END_MISSING: 'The end is missing: the log ends before the head that its first line promises.',
  OTHER_LOG: 'This is another log, or another key, than the one that you gave or kept.',
  LOG_SHORTER: 'The log is shorter than it was: entries that you have seen are gone.',
  HISTORY_CHANGED: 'Entries that you have seen are no longer what they were.',
};
