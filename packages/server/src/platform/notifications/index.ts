import './schema/notification.ts';

export { defineNotification } from './kinds.ts';
export { notify } from './notify.ts';
