import './errors.ts';
import './schema/meeting.ts';
import './schema/acts.ts';

export { hostCalendarPath, readCalendar } from './calendar.ts';
export { describeMeetingHost, type MeetingHost } from './hosts.ts';
export { attendanceLabels } from './labels.ts';
export { spokenTime } from './notifications.ts';
export { meetingResolution, meetingType } from './schema/meeting.ts';
