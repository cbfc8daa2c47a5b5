import type { BoardStrings } from '../deliberation-board.strings.ts';

export const strings: BoardStrings = {
  title: 'Neighbourhood topics',
  introduction: 'Neighbours decide together. Open a topic and say what you think.',
  propose: 'Propose a topic',
  search: 'Search topics',
  clearSearch: 'See all topics',
  foundNone: (words) =>
    `Nothing about “${words}” was found. Try other words, or propose it yourself.`,
  filters: 'Show by stage',
  all: 'Going on',
  stages: {
    proposed: 'New',
    discussing: 'Under discussion',
    deciding: 'Being decided',
    decided: 'Decided',
    doing: 'Under way',
    ended: 'Ended',
  },
  overdue: 'Answer overdue',
  columnEmpty: 'None now',
  proposedBy: (name, day) => `Proposed by ${name}, ${day}`,
  participants: (people) => `${people} took part`,
  statements: (count) => `Statements: ${count}`,
  reasons: (count) => `Reasons: ${count}`,
  empty: {
    all: 'There are no topics yet. If something matters to you, propose it.',
    proposed: 'There are no new topics now. If something matters to you, propose it.',
    discussing: 'Nothing is under discussion now. If something matters to you, propose it.',
    deciding: 'Nothing is being decided now. See the topics under discussion.',
    decided: 'Nothing has just been decided.',
    doing: 'Nothing is under way now.',
    ended: 'No topic has ended yet.',
  },
  unknownCommunity: 'This community was not found. Please tell the people who run this website.',
};
