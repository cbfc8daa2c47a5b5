import './errors.ts';
import './schema/reporting-in.ts';
import './to-do.ts';
