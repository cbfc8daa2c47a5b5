import './errors.ts';
import './receipts.ts';
import './to-do.ts';
import './handled-by-work.ts';
import './schema/incident.ts';
import './schema/incident-acts.ts';

export { incidentText, layDownIncident } from './lay-down-incident.ts';
export { incidentType, incidentTypeEnum } from './schema/incident.ts';
export { describeIncidentSource } from './sources.ts';
