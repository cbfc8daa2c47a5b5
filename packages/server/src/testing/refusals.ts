import type { Answer } from './app.ts';

/** The code that refused a mutation: of the union, or at the top level. */
export function refusalOf({ data, errors }: Answer): string | null {
  const [first] = Object.values(data ?? {}) as ({ code?: string } | null)[];
  return errors?.[0]?.extensions.code ?? first?.code ?? null;
}

/** The fields that were refused, with the codes. */
export function problemsOf({ data }: Answer): string[] {
  const [first] = Object.values(data ?? {}) as [
    { problems?: { path: string[]; code: string }[] } | undefined,
  ];
  return (first?.problems ?? []).map(({ path, code }) => `${path.join('.')} ${code}`);
}
