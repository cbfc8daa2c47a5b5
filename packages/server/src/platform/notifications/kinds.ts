import { fill, type Locale, type Localised, locales, placesOf } from '../../kernel/locale.ts';

/** Groups of kinds, which people choose the pace of. Permanent names. */
export const topics = ['WORK', 'MY_AFFAIRS', 'COMMUNITY'] as const;
export type NotificationTopic = (typeof topics)[number];

/** What people are told when something of a kind happens. Texts have places, `{name}`. */
export interface NotificationKind {
  topic: NotificationTopic;
  /** One line. */
  subject: Localised;
  /** What happened and what to do, in a few sentences. */
  body: Localised;
}

/** What fills the places; never personal data. A text that differs by language is given in each. */
export type NotificationValues = Readonly<Record<string, string | number | Localised>>;

const kinds = new Map<string, NotificationKind>();

/**
 * Declares a kind when its module is loaded, by a permanent name such as `AGREEMENT_COUNTERED`.
 *
 * @throws Error when the name is taken or is none, or when a language names other places.
 */
export function defineNotification<const Name extends string>(
  name: Name,
  kind: NotificationKind,
): Name {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) throw new Error(`${name} is no name of a notification.`);
  if (kinds.has(name)) throw new Error(`The notification ${name} is defined twice.`);
  const needed = placesNamed(kind, locales[0]).join();
  for (const locale of locales) {
    if (placesNamed(kind, locale).join() !== needed) {
      throw new Error(`The notification ${name} names other places in ${locale}.`);
    }
  }
  kinds.set(name, kind);
  return name;
}

/** Every name that was declared, sorted. */
export function notificationKinds(): string[] {
  return [...kinds.keys()].sort();
}

/** The names of a topic's kinds. */
export function kindsOf(topic: NotificationTopic): string[] {
  return notificationKinds().filter((name) => kinds.get(name)?.topic === topic);
}

/** The topics of some kinds, each once; all, where none of the kinds is known any more. */
export function topicsOf(names: readonly string[]): NotificationTopic[] {
  const found = new Set(names.map((name) => kinds.get(name)?.topic));
  const known = topics.filter((topic) => found.has(topic));
  return known.length > 0 ? known : [...topics];
}

/** A kind by its name; undefined for one that was declared by an older version alone. */
export function kindOf(name: string): NotificationKind | undefined {
  return kinds.get(name);
}

/**
 * Refuses, as a mistake of ours, what would leave a place of the text empty.
 *
 * @throws Error
 */
export function assertValues(name: string, values: NotificationValues): NotificationKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`No module has defined the notification ${name}.`);
  const missing = placesNamed(kind, locales[0]).filter((place) => values[place] === undefined);
  if (missing.length > 0) throw new Error(`${name} was not told ${missing.join(', ')}.`);
  return kind;
}

/** The texts of a notification in a language. */
export function textsOf(
  { kind: name, values }: { kind: string; values: unknown },
  locale: Locale,
): { subject: string; body: string } {
  const kind = kinds.get(name);
  // Declared by a version that is no longer run: its name is all that is left of it.
  if (!kind) return { subject: name, body: name };
  const spoken = Object.fromEntries(
    Object.entries(values as NotificationValues).map(([place, value]) => [
      place,
      typeof value === 'object' ? value[locale] : value,
    ]),
  );
  return { subject: fill(kind.subject[locale], spoken), body: fill(kind.body[locale], spoken) };
}

function placesNamed({ subject, body }: NotificationKind, locale: Locale): string[] {
  return placesOf(`${subject[locale]} ${body[locale]}`);
}
