import type { UnlinkableStrings } from '../unlinkable.strings.ts';

export const strings: UnlinkableStrings = {
  intro:
    'This vote is anonymous. The roll notes only that you took a paper; the paper in the box cannot be traced to your name, not even by us.',
  steps: [
    'Take your paper. There is one for each vote you have.',
    'Mark it and cast it. It travels without your name.',
    'Write down your tracking number, to find your paper after the count.',
  ],
  keepHere: (moment) =>
    `Once taken, cast it on this device by ${moment}. On another device, or after clearing the browser’s data, it cannot be found or replaced.`,
  safer: 'To be safer still',
  saferText: [
    'The longer you wait between taking and casting, the harder it is to guess from the time. You can take your paper now and cast it once neighbours have voted.',
    'Where few vote, or all vote alike, the result itself tells. Nobody can help that.',
  ],
  entry: (number, all) => `You have ${all} votes. This is number ${number}.`,
  take: 'Take my paper',
  askedBefore: 'Last time was cut short. Press “Take my paper” again; it is still the same one.',
  faulty:
    'The paper that came does not check out and was not used. Please try again, or ring the community office.',
  taken: 'You have your paper. It is on this device only.',
  takenBefore:
    'You took your paper and have not cast it yet. It is still on this device; just go on.',
  castBy: (moment) => `Please cast it by ${moment}, or it will not count.`,
  cast: 'Put it into the box',
  final: 'Once cast, a vote cannot be changed.',
  apart:
    'Casting; please wait some seconds. A little time between taking and casting keeps the two apart.',
  offline: 'There is no connection; it has not been cast yet.',
  keptForRetry: 'Your paper is still on this device. Cast it again; it will not count twice.',
  done: 'Your paper is in the box.',
  already: 'This paper was already in the box from last time, with what you chose then.',
  doneBefore: 'You have voted.',
  number: 'Tracking number',
  numberUse:
    'Write it down or print it. After the count, press “Check the count yourself” below the result and enter it to find your paper.',
  numberSecret: 'Keep it to yourself: after the count, whoever has it can see how you voted.',
  copy: 'Copy number',
  copied: 'The tracking number is copied.',
  notCopied: 'It could not be copied. Please write it down.',
  print: 'Print',
  forget: 'I have it; remove it from this device',
  forgotten: 'The tracking number is gone from this device.',
  next: 'Cast the next one',
  elsewhere: {
    PERSON: 'The roll says that you took your paper.',
    HOUSEHOLD: 'The roll says that your household took its paper.',
    OWNER: 'The roll says that you took your paper.',
  },
  elsewhereText: [
    'If you took it on another phone or computer, please cast it there.',
    'If it is a paper ballot, please return it as printed on it.',
    'If that device is gone or its browser was cleared, the paper cannot be brought back. Nobody knows which one is whose, so none can be cancelled or replaced.',
  ],
};
