import './errors.ts';
import './schema/reporting-in.ts';
import './schema/talent-profile.ts';
import './schema/talent-acts.ts';
import './schema/post.ts';
import './schema/post-claim.ts';
import './schema/post-acts.ts';
import './to-do.ts';
import './personal-data.ts';

export { findTalent } from './access.ts';
