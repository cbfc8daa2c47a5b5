import './schema/community.ts';
