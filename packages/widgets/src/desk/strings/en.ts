import type { DeskStrings } from '../desk.strings.ts';

export const strings: DeskStrings = {
  title: 'Desk',
  forWorkers: 'This is where the community’s staff work.',
  signInOffer: 'If you are staff, please sign in. Residents find everything on the home page.',
  notForYou:
    'Your account has no staff permissions. To suggest or apply for something, go to the home page or call the community.',
  elsewhere: 'You have no staff permissions in this community. Ask the district’s administrator.',
  noPlace: 'This community was not found. Please check the code on the page.',
  sections: 'Parts of the desk',
  todo: 'To do',
  surveys: 'Surveys',
  readOnly: 'You can look; the community’s staff do the work.',
  filter: 'Show only',
  filters: {
    all: 'All',
    overdue: 'Overdue',
    suggestion: 'Suggestions',
    request: 'Applications',
    topic: 'Topics',
  },
  kinds: { suggestion: 'Suggestion', request: 'Application', topic: 'Topic' },
  channels: {
    ONLINE: 'Online',
    PAPER: 'On paper',
    ASSISTED: 'Entered by staff',
    PROXY: 'By family',
  },
  nothing: 'All done. Nothing waits. What neighbours send next appears here by itself.',
  nothingHere: 'Nothing of this kind waits.',
  overdueBy: (days) =>
    days < 1 ? 'Overdue today' : `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  dueIn: (days) => (days < 1 ? 'Due today' : days === 1 ? 'Due tomorrow' : `${days} days left`),
  dueOn: {
    suggestion: (day) => `Answer by ${day}`,
    request: (day) => `Deliver by ${day}`,
    topic: (day) => `By ${day}`,
  },
  waiting: (day) => `Sent ${day}`,
  acted: (label) => `${label}: recorded.`,
  answered: 'Answered. The neighbour will be told.',
};
