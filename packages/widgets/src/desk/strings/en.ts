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
  matters: 'Needs and incidents',
  outreach: 'Outreach',
  surveys: 'Surveys',
  messages: (unread) => (unread ? `Messages (${unread})` : 'Messages'),
  burden: 'Burden',
  imports: 'Import',
  overseen: 'Oversight',
};
