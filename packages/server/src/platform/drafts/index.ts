import './errors.ts';
import './schema.ts';
