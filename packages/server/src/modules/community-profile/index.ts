import './schema/community-profile.ts';
