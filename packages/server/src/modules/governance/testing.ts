import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bigrams } from '../../kernel/bigrams.ts';
import { globalReferenceId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Answer, Persona, TestApp } from '../../testing/index.ts';
import { importDivisions } from '../communities/index.ts';

const stepFields = 'act subject name reason body { key } powersBefore powers relation process';

const planDocument = `
  query ($community: ID!, $model: String!, $sharedWith: [ID!]! = []) {
    governancePlan(community: $community, model: $model, sharedWith: $sharedWith) {
      hash model { key name } replaces { id model { key } }
      steps { ${stepFields} organization { id name } serves { name } }
      brokenRules { rule { rule sentence } bodies }
      hindrances { kind label count name }
    }
  }`;

const applyDocument = `
  mutation ($input: ApplyGovernanceModelInput!) {
    applyGovernanceModel(input: $input) {
      __typename
      ... on ApplyGovernanceModelSuccess {
        application { id undoneAt model { key builtIn } effects { ${stepFields} } }
      }
      ... on GovernanceHinderedError { hindrances { kind count name organization { name } } }
      ... on DomainError { code message path }
    }
  }`;

const undoDocument = `
  mutation ($input: UndoGovernanceApplicationInput!) {
    undoGovernanceApplication(input: $input) {
      __typename
      ... on UndoGovernanceApplicationSuccess { application { id undoneAt } }
      ... on GovernanceHinderedError { hindrances { kind label count name organization { name } } }
      ... on DomainError { code message path }
    }
  }`;

interface Wanted {
  community: string;
  model: string;
  sharedWith?: string[];
}

/** Plans, applies and takes back, as a persona. */
export function governanceActs(app: TestApp) {
  const plan = async (persona: Persona | null, wanted: Wanted): Promise<Answer> =>
    app.as(persona).run(planDocument, wanted);
  const applyAs = async (persona: Persona | null, input: object) =>
    app.as(persona).run(applyDocument, { input: { idempotencyKey: newId(), ...input } });
  /** Applies the plan that holds now; answers what the mutation answered. */
  const apply = async (persona: Persona, wanted: Wanted, more: object = {}) => {
    const { data, errors } = await plan(persona, wanted);
    if (errors) throw new Error(JSON.stringify(errors));
    const { hash } = data.governancePlan;
    const answer = await applyAs(persona, { ...wanted, planHash: hash, ...more });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.applyGovernanceModel;
  };
  const undo = async (persona: Persona | null, application: string) =>
    app.as(persona).run(undoDocument, { input: { application } });
  return { plan, applyAs, apply, undo };
}

/** Every row that applying a model could touch, so that two moments can be compared. */
export async function governanceRows(app: TestApp, districtId: string) {
  const { db } = app.context({ kind: 'operator' });
  const where = { districtId };
  const [organizations, coverage, relations, conferences, members, processes] = await Promise.all([
    db.organization.findMany({ where, orderBy: { id: 'asc' }, omit: { updatedAt: true } }),
    db.organizationCoverage.findMany({ where, orderBy: [{ organizationId: 'asc' }] }),
    db.organizationRelation.findMany({ where, orderBy: { id: 'asc' } }),
    db.jointConference.findMany({ where, orderBy: { id: 'asc' } }),
    db.conferenceMember.findMany({ where, orderBy: [{ conferenceId: 'asc' }] }),
    db.communityProcess.findMany({ where, orderBy: [{ process: 'asc' }] }),
  ]);
  return { organizations, coverage, relations, conferences, members, processes };
}

const divisions = join(import.meta.dirname, '../../demonstration/fucheng-divisions.csv');

/** Brings the real tree of Fucheng into the world's own district; returns its nodes by name. */
export async function importFucheng(app: TestApp) {
  const operator = app.context({ kind: 'operator' });
  await importDivisions(operator, { bytes: await readFile(divisions) });
  return {
    async id(code: string): Promise<string> {
      const node = await operator.db.community.findUniqueOrThrow({ where: { code } });
      return globalReferenceId('Community', node.id);
    },
    /** An estate in a community, as an office enters it. */
    async addEstate(code: string, name: string): Promise<string> {
      const above = await operator.db.community.findUniqueOrThrow({ where: { code } });
      const { id } = await operator.db.community.create({
        data: {
          id: newId(),
          name,
          level: 'ESTATE',
          parentId: above.id,
          ancestorIds: [...above.ancestorIds, above.id],
          districtId: above.districtId,
          searchText: bigrams(name).join(' '),
          createdAt: app.clock.now(),
          updatedAt: app.clock.now(),
        },
      });
      return id;
    },
  };
}
