import './errors.ts';
import './schema/reporting-in.ts';
import './schema/talent-profile.ts';
import './schema/talent-acts.ts';
import './to-do.ts';
import './personal-data.ts';
