import './errors.ts';
import './schema/duty-roster.ts';
import './schema/duty-acts.ts';
