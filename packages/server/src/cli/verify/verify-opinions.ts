import { Refusal } from '../refusal.ts';
import { checkOpinions } from './check-opinions.ts';
import { placeOf, readJson, shown } from './outside.ts';

const sentences = {
  MALFORMED: 'This is no bundle of opinions, or it contradicts itself.',
  GROUPS_DIFFER: 'Computed again, the groups are others than were published.',
} as const;

/** Computes the opinion groups of a topic again, by its global id, or from a file or address. */
export async function verifyOpinions(
  { server, named, folder }: { server: string | null; named: string; folder: string },
  print: (line: string) => void,
): Promise<boolean> {
  const bundle = await readJson(addressOf(server, named, folder));
  if (bundle === null) {
    print(`No opinion groups of ${shown(named)} are published.`);
    return false;
  }
  const { fault, participants, statements, groups } = checkOpinions(bundle);
  if (fault) {
    print(`NOT WELL  ${shown(named)}: ${sentences[fault]} (${fault})`);
    return false;
  }
  print(
    `well      ${shown(named)}: ${groups} groups of ${participants} people on ${statements} statements, to the bit as published.`,
  );
  return true;
}

function addressOf(server: string | null, named: string, folder: string): string {
  if (!named.startsWith('Topic:')) return placeOf(named, folder);
  if (server === null) {
    throw new Refusal('The log is a file: give the file of the bundle to --topic, too.');
  }
  const [, district = '', id = ''] = named.split(':').map(encodeURIComponent);
  return `${server}/opinions/${district}/${id}.json`;
}
