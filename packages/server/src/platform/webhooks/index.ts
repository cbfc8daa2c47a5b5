import './errors.ts';
import './notifications.ts';
import './schema.ts';

export { startWebhookJobs } from './jobs.ts';
