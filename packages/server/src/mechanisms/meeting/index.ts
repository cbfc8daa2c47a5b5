import './documents.ts';
import './errors.ts';
import './schema/meeting.ts';
import './schema/acts.ts';

export { hostCalendarPath, readCalendar } from './calendar.ts';
export { callMeeting } from './commands/call-meeting.ts';
export { recordAttendance } from './commands/record-attendance.ts';
export { recordMinutes } from './commands/record-minutes.ts';
export { describeMeetingHost } from './hosts.ts';
export { meetingResolution, meetingType } from './schema/meeting.ts';
