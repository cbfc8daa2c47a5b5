import {
  type GovernanceModel,
  governanceBodyKinds,
  governancePowers,
  governanceProcesses,
  governanceRelationKinds,
} from './governance-model.ts';

/** What a row compares. */
export type GovernanceAspect = 'BODY' | 'POWER' | 'SUPERVISION' | 'RELATION' | 'PROCESS';

/** What one model has in a row: a body by its key, or two with the relation between them. */
export interface ComparedEntry {
  readonly body: string | null;
  readonly other: string | null;
}

export interface ComparisonRow {
  readonly aspect: GovernanceAspect;
  /** A kind of body, a power, a kind of relation, a process; for SUPERVISION the kind supervised. */
  readonly name: string;
  /** For each model, in the order given. */
  readonly cells: readonly (readonly ComparedEntry[])[];
  /** Whether the models are not alike here, going by kinds of bodies and not by their names. */
  readonly differs: boolean;
}

/**
 * Models side by side: who there is, who holds each power, who supervises whom, the other relations,
 * the processes. Rows that no model fills are left out.
 */
export function compareGovernance(models: readonly GovernanceModel[]): ComparisonRow[] {
  const rows = [
    ...governanceBodyKinds.map((kind) =>
      row('BODY', kind, models, ({ bodies }) =>
        bodies.filter((body) => body.kind === kind).map(({ key }) => alone(key)),
      ),
    ),
    ...governancePowers.map((power) =>
      row('POWER', power, models, ({ bodies }) =>
        bodies.filter(({ powers }) => powers.includes(power)).map(({ key }) => alone(key)),
      ),
    ),
    ...governanceBodyKinds.map((kind) =>
      row('SUPERVISION', kind, models, (model) =>
        model.relations
          .filter(
            (relation) => relation.kind === 'SUPERVISES' && kindOf(model, relation.to) === kind,
          )
          .map(({ from, to }) => ({ body: from, other: to })),
      ),
    ),
    ...governanceRelationKinds
      .filter((kind) => kind !== 'SUPERVISES')
      .map((kind) =>
        row('RELATION', kind, models, ({ relations }) =>
          relations
            .filter((relation) => relation.kind === kind)
            .map(({ from, to }) => ({ body: from, other: to })),
        ),
      ),
    ...governanceProcesses.map((process) =>
      row('PROCESS', process, models, ({ processes }) =>
        processes.filter((use) => use.process === process).map(() => ({ body: null, other: null })),
      ),
    ),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function row(
  aspect: GovernanceAspect,
  name: string,
  models: readonly GovernanceModel[],
  read: (model: GovernanceModel) => ComparedEntry[],
): ComparisonRow {
  const cells = models.map(read);
  const kinds = cells.map((cell, index) => {
    const model = models[index];
    const ends = ({ body, other }: ComparedEntry) =>
      model ? `${kindOf(model, body)} ${kindOf(model, other)}` : '';
    return [...new Set(cell.map(ends))].sort().join(',');
  });
  return { aspect, name, cells, differs: new Set(kinds).size > 1 };
}

const alone = (key: string): ComparedEntry => ({ body: key, other: null });

function kindOf(model: GovernanceModel, key: string | null): string {
  return model.bodies.find((body) => body.key === key)?.kind ?? '';
}
