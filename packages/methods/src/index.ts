export * from './lifecycle.ts';
export * from './lifecycle-diagram.ts';
