import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { createDoorCodes } from '../platform/identity/door-codes.ts';
import { grantRole, listRoles, revokeRole } from '../platform/identity/staff.ts';
import { placeOf } from './find-place.ts';
import { Refusal } from './refusal.ts';

interface GrantOptions {
  phone?: string;
  site?: string;
  subject?: string;
  role: string;
  community: string;
  name?: string;
  organization?: string;
}

/** `linli staff …`: who may do what in a community. */
export function describeStaffWords(
  program: Command,
  context: Context,
  print: (line: string) => void,
): void {
  const staff = program.command('staff').description('who works here, and in which role');
  staff
    .command('grant')
    .description('give somebody a role in a community and everything below it')
    .option('--phone <number>', 'by the mobile number they sign in with')
    .option('--site <key>', 'or by a website where they have signed in …')
    .option('--subject <sub>', '… and its name for them, the `sub` of its token')
    .requiredOption(
      '--role <role>',
      'COMMITTEE_WORKER, ORGANIZATION_REPRESENTATIVE, DISTRICT_OFFICIAL or OPERATOR',
    )
    .requiredOption('--community <code>', 'where, by official code')
    .option('--name <name>', 'what neighbours see (with --phone)')
    .option('--organization <name>', 'whom a representative speaks for')
    .action(async (options: GrantOptions) => {
      const { id, displayName } = await grantRole(context, {
        who: whoOf(options),
        role: options.role,
        communityId: await placeOf(context, options.community),
        displayName: options.name ?? null,
        organizationName: options.organization ?? null,
      });
      print(`${displayName} is ${options.role} of ${options.community}.`);
      print(id);
    });
  staff
    .command('list')
    .description('the roles that are held')
    .option('--community <code>', 'of this place alone')
    .action(async ({ community }: { community?: string }) => {
      const place = community ? await placeOf(context, community) : null;
      for (const role of await listRoles(context, place)) {
        const since = role.since.toISOString().slice(0, 10);
        print(
          `${role.id}  ${role.person.displayName}  ${role.role}  ${role.community.code} ${role.community.name}  since ${since}`,
        );
      }
    });
  staff
    .command('revoke <id>')
    .description('end a role at once; the id is in the list')
    .action(async (id: string) => {
      await revokeRole(context, id);
      print('Revoked.');
    });
}

function whoOf({ phone, site, subject }: GrantOptions) {
  if (phone && !site && !subject) return { phone };
  if (site && subject && !phone) return { siteKey: site, subject };
  throw new Refusal('Say who: --phone NUMBER, or --site KEY with --subject SUB.');
}

/** `linli door-codes …`: codes on paper, for people without a phone or an account. */
export function describeDoorCodeWords(
  program: Command,
  context: Context,
  print: (line: string) => void,
): void {
  program
    .command('door-codes')
    .description('codes on paper by which a household signs in')
    .command('create')
    .description('make codes; they are shown once')
    .requiredOption('--community <code>', 'where the doors are, by official code')
    .requiredOption('--count <number>', 'how many codes', Number)
    .option('--uses <number>', 'how many people may sign in with each', Number, 4)
    .option('--days <number>', 'how long they are valid', Number, 90)
    .action(async (options: { community: string; count: number; uses: number; days: number }) => {
      const { community, ...wanted } = options;
      const communityId = await placeOf(context, community);
      const { codes, expiresAt } = await createDoorCodes(context, { communityId, ...wanted });
      const until = expiresAt.toISOString().slice(0, 10);
      print('door  code       people  until');
      for (const [index, code] of codes.entries()) {
        print(
          `${String(index + 1).padEnd(4)}  ${code}  ${String(wanted.uses).padEnd(6)}  ${until}`,
        );
      }
    });
}
