import {
  type GovernanceBody,
  type GovernanceLevel,
  type GovernanceModel,
  type GovernanceRelationKind,
  governanceLevels,
} from './governance-model.ts';

/** The words of a diagram in one language. */
export interface GovernanceDiagramWords {
  body(body: GovernanceBody): string;
  level(level: GovernanceLevel): string;
  relation(kind: GovernanceRelationKind): string;
}

/**
 * A model as a Mermaid flowchart, for the documentation: bodies in the level where they sit, those
 * that take part only where they exist with rounded corners, relations as labelled arrows.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function governanceModelDiagram(
  { bodies, relations }: Pick<GovernanceModel, 'bodies' | 'relations'>,
  words: GovernanceDiagramWords,
): string {
  // Keys may be words of Mermaid's own, e.g. `end`.
  const names = new Map(bodies.map(({ key }, index) => [key, `b${index}`]));
  const lines = ['flowchart TD'];
  for (const level of governanceLevels) {
    const here = bodies.filter((body) => body.level === level);
    if (here.length === 0) continue;
    lines.push(`  subgraph ${level}["${escapeLabel(words.level(level))}"]`);
    for (const body of here) {
      const label = `"${escapeLabel(words.body(body))}"`;
      lines.push(`    ${names.get(body.key)}${body.optional ? `(${label})` : `[${label}]`}`);
    }
    lines.push('  end');
  }
  for (const { from, kind, to } of relations) {
    const label = escapeLabel(words.relation(kind));
    lines.push(`  ${names.get(from)} -->|"${label}"| ${names.get(to)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads these as syntax; it writes any character as `#code;`. */
function escapeLabel(label: string): string {
  return label.replace(/[#;"<>|\n\r]/g, (character) => `#${character.charCodeAt(0)};`);
}
