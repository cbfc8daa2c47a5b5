import './errors.ts';
import './host.ts';
import './schema/conference.ts';
import './schema/acts.ts';

export { foundConference } from './commands/found-conference.ts';
