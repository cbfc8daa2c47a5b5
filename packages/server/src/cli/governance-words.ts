import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { globalReferenceId } from '../kernel/global-id.ts';
import { defineGovernanceModel } from '../modules/governance/index.ts';
import { placeOf } from './find-place.ts';

/** `linli import governance-model …`: a model of a district's own. */
export function describeGovernanceWords(
  imports: Command,
  context: Context,
  fileAt: (file: string) => string,
  print: (line: string) => void,
): void {
  imports
    .command('governance-model <file>')
    .description('a governance model of a district’s own, from a JSON file')
    .requiredOption('--district <code>', 'whose model it is, by official code')
    .action(async (file: string, { district }: { district: string }) => {
      const { key } = await defineGovernanceModel(context, {
        community: globalReferenceId('Community', await placeOf(context, district)),
        definition: await readFile(fileAt(file), 'utf8'),
        path: [],
      });
      print(`The district has the model ${key}.`);
    });
}
