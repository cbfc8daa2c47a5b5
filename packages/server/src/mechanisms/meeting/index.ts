import './errors.ts';
import './schema/meeting.ts';
import './schema/acts.ts';

export { hostCalendarPath, readCalendar } from './calendar.ts';
export { readPaper } from './documents.ts';
export { describeMeetingHost } from './hosts.ts';
export { meetingResolution, meetingType } from './schema/meeting.ts';
