/** One field that an act changed, in words that need no JSON. */
export interface AuditChange {
  field: string;
  from: string | null;
  to: string | null;
}

/**
 * The changes of an audit entry as a list. Commands write `{ state: { from, to } }`,
 * `{ state: [from, to] }`, `{ from, to }` for the state itself, or `{ stance: 'FOR' }` for what
 * is new.
 */
export function describeChanges(changes: unknown): AuditChange[] {
  if (!isRecord(changes)) return [];
  if (isPair(changes)) {
    const { from, to, ...others } = changes;
    return [change('state', from, to), ...describeChanges(others)];
  }
  return Object.entries(changes).flatMap(([field, value]) => {
    if (isRecord(value) && isPair(value)) return [change(field, value['from'], value['to'])];
    if (Array.isArray(value) && value.length === 2) return [change(field, value[0], value[1])];
    if (!isRecord(value)) return [change(field, null, value)];
    return describeChanges(value).map((inner) => ({ ...inner, field: `${field}.${inner.field}` }));
  });
}

function change(field: string, from: unknown, to: unknown): AuditChange {
  return { field, from: words(from), to: words(to) };
}

function words(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(words).join(', ');
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${words(part) ?? '—'}`)
      .join(', ');
  }
  return String(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isPair = (value: Record<string, unknown>) => 'from' in value && 'to' in value;
