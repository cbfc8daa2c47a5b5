import type { SharedStrings } from '../shared.strings.ts';

export const strings: SharedStrings = {
  loading: 'Opening',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name) => `Hello, ${name}`,
  offline: 'You are offline. What you wrote is kept on this device and goes on by itself.',
  queued: 'Kept on this device. It is sent when you are online again.',
  backOnline: 'You are online again.',
  telephone: (community) => `Call ${community}`,
  officeHours: 'Office hours',
  requestId: (id) => `Reference: ${id}`,
  summaryTitle: 'Please check these',
  optional: ' (optional)',
  showTable: 'Show the numbers',
  option: 'Option',
  count: 'People',
  share: 'Share',
  previous: 'Back',
  next: 'Next',
  more: 'Show more',
  restored: 'We brought back what you had not finished.',
  failures: {
    offline: 'There is no connection. What you wrote is kept on this device.',
    unauthenticated: 'Please sign in to go on.',
    forbidden: 'You cannot see or do this at present. If you need to, call the community.',
    'rate-limited': 'That was too often. Please try again in a while.',
    misconfigured:
      'This page cannot use the service at present. Please reload it; if that does not help, tell the editors of this website or call the community.',
    refused: 'This did not go through. Please see the note below.',
    failed:
      'Something went wrong on our side. What you wrote is safe. Try again, or call the community with the reference.',
  },
};
