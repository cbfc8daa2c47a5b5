import type { NeedStrings } from '../need.strings.ts';

export const strings: NeedStrings = {
  gone: 'This need is not here any more.',
  category: 'Kind',
  recorded: 'On the list since',
  outcome: 'Outcome',
  steps: 'Steps so far',
  texts: { MEET: 'How it was met', CLOSE: 'Why it is closed' },
  textHint: 'This is the answer to the neighbour, at most 500 characters.',
  textWrong: 'Please say it in at most 500 characters.',
  busy: 'Sending…',
};
