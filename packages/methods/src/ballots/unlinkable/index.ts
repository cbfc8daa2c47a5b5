export * from './blind-credential.ts';
export * from './tracking-number.ts';
