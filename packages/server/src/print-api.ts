import { lexicographicSortSchema, printSchema } from 'graphql';
import { errorDefinitions } from './kernel/domain-error.ts';
import { unfilled } from './kernel/locale.ts';
import { printGovernanceModels } from './modules/governance/index.ts';
import { schema } from './schema.ts';

/** The published schema as text; committed, and compared with the code by the gate. */
export function printApi(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** docs/errors.md: every code, what it means, and what people read. */
export function printErrorReference(): string {
  const entries = [...errorDefinitions()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { description, message }]) =>
        `## ${code}\n\n${description}\n\n| zh-CN | zh-TW | en |\n|---|---|---|\n| ${message['zh-CN']} | ${message['zh-TW']} | ${unfilled(message.en)} |\n`,
    );
  return `# Errors\n\nGenerated from the code by \`npx pnpm generate\`. Codes are permanent; messages may be reworded.\n\n${entries.join('\n')}`;
}

/** docs/domain/governance-models.md, and the same in English: the known models side by side. */
export function printGovernanceReference(locale: 'zh-CN' | 'en'): string {
  return printGovernanceModels(locale);
}
