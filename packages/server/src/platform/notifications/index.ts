import './errors.ts';
import './schema/notification.ts';
import './schema/contact.ts';
import './schema/preference.ts';
import './schema/kind.ts';

export { startNotificationJobs } from './jobs.ts';
export { defineNotification } from './kinds.ts';
export { notify } from './notify.ts';
export { answerUnsubscribe, unsubscribePath } from './unsubscribe.ts';
