import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import {
  askGuestsForWork,
  changeSiteOrigins,
  createSite,
  listSites,
  type SiteCreation,
} from '../platform/identity/sites.ts';
import { placeOf } from './find-place.ts';
import { Refusal } from './refusal.ts';

interface CreateOptions {
  name: string;
  community: string;
  origin: string[];
  jwks?: string;
  publicKeys?: string;
  hs256: boolean;
  signIn: string[];
}

/** `linli sites …`: the websites that embed Linli. */
export function describeSiteWords(
  program: Command,
  context: Context,
  fileAt: (file: string) => string,
  print: (line: string) => void,
): void {
  const sites = program.command('sites').description('websites that embed Linli');
  sites
    .command('create')
    .description('register a website; prints its key')
    .requiredOption('--name <name>', 'what it is called, for the list')
    .requiredOption('--community <code>', 'the community it is about, by official code')
    .requiredOption('--origin <urls...>', 'where its pages are, for example https://www.example.cn')
    .option('--jwks <url>', 'where it publishes the keys that sign its tokens (ES256, RS256)')
    .option('--public-keys <file>', 'the same keys as a file, a JWK set')
    .option('--hs256', 'its tokens are signed with a secret, which is made and shown once', false)
    .option(
      '--sign-in <methods...>',
      'HOST_TOKEN, SMS_CODE, DOOR_CODE; without it HOST_TOKEN where keys are given, else the others',
      [],
    )
    .action(async (options: CreateOptions) => {
      const { site, secret } = await createSite(context, {
        name: options.name,
        communityId: await placeOf(context, options.community),
        origins: options.origin,
        hostKeys: await hostKeys(options, fileAt),
        signInMethods: options.signIn,
      });
      print(`Signs in by: ${site.signInMethods.join(' ')}`);
      if (secret) print(`Secret for HS256, shown this once: ${secret}`);
      print(site.key);
    });
  sites
    .command('list')
    .description('the websites that are registered')
    .action(async () => {
      for (const site of await listSites(context)) {
        print(
          `${site.key}  ${site.name}  ${site.community.code} ${site.community.name}  ${site.signInMethods.join(' ')}  ${site.allowedOrigins.join(' ')}`,
        );
      }
    });
  sites
    .command('origins <key>')
    .description('say from which origins a site’s key may be used; prints those that may')
    .option('--add <urls...>', 'origins to allow', [])
    .option('--remove <urls...>', 'origins to allow no longer', [])
    .action(async (key: string, change: { add: string[]; remove: string[] }) => {
      for (const origin of await changeSiteOrigins(context, { key, ...change })) print(origin);
    });
  sites
    .command('guests <key>')
    .description('say whether a guest’s device does a small calculation before it gets a session')
    .addOption(
      new Option('--prove-work <on|off>', 'on against machines; off at first')
        .choices(['on', 'off'])
        .makeOptionMandatory(),
    )
    .action(async (key: string, { proveWork }: { proveWork: string }) => {
      await askGuestsForWork(context, { key, asked: proveWork === 'on' });
      print(`Guests’ devices are ${proveWork === 'on' ? '' : 'not '}asked for a calculation.`);
    });
}

async function hostKeys(
  { jwks, publicKeys, hs256 }: CreateOptions,
  fileAt: (file: string) => string,
): Promise<SiteCreation['hostKeys']> {
  if ([jwks, publicKeys, hs256 || undefined].filter((given) => given !== undefined).length > 1) {
    throw new Refusal('Give one of --jwks, --public-keys and --hs256.');
  }
  if (jwks) return { kind: 'jwks', url: jwks };
  if (hs256) return { kind: 'hs256' };
  if (!publicKeys) return null;
  const text = await readFile(fileAt(publicKeys), 'utf8');
  try {
    return { kind: 'public-keys', keys: JSON.parse(text) };
  } catch {
    throw new Refusal(`${publicKeys} is no JSON; give a JWK set, { "keys": [ … ] }.`);
  }
}
