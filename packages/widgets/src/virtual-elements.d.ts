declare module 'virtual:linli-elements' {
  /** Tag → loader of the module that defines it. */
  export const elements: Readonly<Record<string, () => Promise<unknown>>>;
}
