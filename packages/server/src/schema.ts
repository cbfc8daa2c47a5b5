/** Imports every door that adds to the schema, and returns the whole. */
import './kernel/errors.ts';
import './platform/index.ts';
import './mechanisms/attachment/index.ts';
import './mechanisms/receipt/index.ts';
import './mechanisms/to-do/index.ts';
import './mechanisms/work-item/index.ts';
import './mechanisms/meeting/index.ts';
import './mechanisms/ballot/index.ts';
import './mechanisms/moderation/index.ts';
import './mechanisms/publication/index.ts';
import './mechanisms/table-import/index.ts';
import './mechanisms/transparency-log/index.ts';
import './modules/communities/index.ts';
import './modules/organizations/index.ts';
import './modules/community-profile/index.ts';
import './modules/agreements/index.ts';
import './modules/duties/index.ts';
import './modules/residents/index.ts';
import './modules/governance/index.ts';
import './modules/conferences/index.ts';
import './modules/talent/index.ts';
import './modules/deliberation/index.ts';
import './modules/resolutions/index.ts';
import './modules/incubation/index.ts';
import './modules/staff/index.ts';
import './modules/needs/index.ts';
import './modules/incidents/index.ts';
import './modules/suggestions/index.ts';
import './modules/evaluations/index.ts';
import './modules/services/index.ts';
import { builder } from './builder.ts';

builder.queryType({ description: 'Everything that can be read.' });
builder.mutationType({
  description: 'Civic acts. Each answers its success or the rule that refused it.',
});

export const schema = builder.toSchema();
