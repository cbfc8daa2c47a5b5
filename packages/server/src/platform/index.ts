import './errors.ts';
import './schema/scalars.ts';
import './schema/errors.ts';
import './schema/weekly-span.ts';
import './schema/identity.ts';
import './schema/change.ts';
import './drafts/index.ts';
import './audit/index.ts';
