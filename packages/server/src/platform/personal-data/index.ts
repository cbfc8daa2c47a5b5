import './errors.ts';
import './identity-data.ts';
import './schema.ts';

export { describePersonalData, erasedName } from './registry.ts';
