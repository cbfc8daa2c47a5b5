import type { BoardStrings } from '../deliberation-board.strings.ts';

export const strings: BoardStrings = {
  title: 'Neighbourhood topics',
  introduction: 'Neighbours decide together. Open a topic and say what you think.',
  propose: 'Propose a topic',
  filters: 'Show by stage',
  open: 'Under discussion',
  proposed: 'New',
  converging: 'Common ground',
  decided: 'Decided',
  ended: 'Ended',
  proposedBy: (name, day) => `Proposed by ${name}, ${day}`,
  participants: (people) => `${people} took part`,
  statements: (count) => `Statements: ${count}`,
  reasons: (count) => `Reasons: ${count}`,
  empty: {
    open: 'Nothing is under discussion now. If something matters to you, propose it.',
    proposed: 'There are no new topics now. If something matters to you, propose it.',
    converging: 'No topic has come this far yet. See the ones under discussion.',
    decided: 'Nothing has been decided yet. See the topics under discussion.',
    ended: 'No topic has ended yet.',
  },
  unknownCommunity: 'This community was not found. Please tell the people who run this website.',
};
