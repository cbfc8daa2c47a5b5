import type { Prisma } from '../../generated/prisma/client.ts';
import { bigrams } from '../../kernel/bigrams.ts';
import { civilDay } from '../../kernel/clock.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import type { Writing } from '../../platform/write.ts';
import { effectsOf } from './applications.ts';
import type { UndoPlan } from './plan/plan-undo.ts';
import type { GovernanceEffects, GovernanceStep, GovernanceUses } from './plan/steps.ts';

/** For whom and when steps are carried out. */
export interface Carrying {
  districtId: string;
  communityId: string;
  applicationId: string;
  now: Date;
}

/** Gives what a plan will create its ids. Steps that leave things alone are no effects. */
export function effectsFor(
  steps: readonly GovernanceStep[],
  uses: GovernanceUses,
): GovernanceEffects {
  const ids = new Map<string, string>();
  const real = (ref: string) => {
    if (!ref.startsWith('new:')) return ref;
    const id = ids.get(ref) ?? newId();
    ids.set(ref, id);
    return id;
  };
  const named = (step: GovernanceStep): GovernanceStep => {
    const ref = step.ref === null ? null : real(step.ref);
    switch (step.subject) {
      case 'RELATION':
        return { ...step, ref, from: real(step.from), to: real(step.to) };
      case 'CONFERENCE':
        return { ...step, ref, convener: real(step.convener), members: step.members.map(real) };
      default:
        return { ...step, ref };
    }
  };
  return {
    steps: steps.filter(({ act }) => act === 'CREATE' || act === 'CHANGE').map(named),
    uses: {
      organizations: uses.organizations.map(({ id, powers }) => ({ id: real(id), powers })),
      relations: uses.relations.map(real),
      conferences: uses.conferences.map(real),
      processes: uses.processes,
    },
  };
}

/** Creates and changes what the steps say. The application's row is there already. */
export async function layOut(
  { transaction, changed }: Writing,
  steps: readonly GovernanceStep[],
  { districtId, communityId, applicationId, now }: Carrying,
): Promise<void> {
  for (const step of steps) {
    const id = step.ref ?? '';
    switch (step.subject) {
      case 'ORGANIZATION': {
        const powers = [...step.powers];
        if (step.act === 'CREATE') {
          await transaction.organization.create({
            data: {
              districtId,
              id,
              communityId: step.nodeId,
              kind: step.kind,
              name: step.name,
              powers,
              applicationId,
              bodyKey: step.body,
              searchText: bigrams(step.name).join(' '),
              createdAt: now,
              updatedAt: now,
            },
          });
        } else {
          await transaction.organization.update({
            where: { districtId_id: { districtId, id } },
            data: { powers, updatedAt: now },
          });
        }
        await transaction.organizationCoverage.createMany({
          data: step.coverage.map((served) => ({
            districtId,
            organizationId: id,
            communityId: served,
          })),
          skipDuplicates: true,
        });
        changed(globalId('Organization', { districtId, id }));
        break;
      }
      case 'RELATION':
        await transaction.organizationRelation.create({
          data: {
            districtId,
            id,
            fromId: step.from,
            toId: step.to,
            kind: step.kind,
            basis: step.basis,
            since: new Date(civilDay(now)),
            currentKey: `${step.from}:${step.kind}:${step.to}`,
            applicationId,
          },
        });
        break;
      case 'CONFERENCE':
        await transaction.jointConference.create({
          data: {
            districtId,
            id,
            communityId: step.nodeId,
            name: step.name,
            convenerId: step.convener,
            rhythm: step.rhythm,
            noticeDays: step.noticeDays,
            createdAt: now,
          },
        });
        await transaction.conferenceMember.createMany({
          data: step.members.map((organizationId) => ({
            districtId,
            conferenceId: id,
            organizationId,
          })),
        });
        break;
      case 'PROCESS':
        await transaction.communityProcess.create({
          data: {
            districtId,
            communityId,
            process: step.process,
            settings: step.settings,
            applicationId,
            enabledAt: now,
          },
        });
        break;
    }
  }
}

/** Removes and restores what the plan says, and hands over what others rely on. */
export async function takeBack(
  writing: Writing,
  { steps, handovers }: UndoPlan,
  carrying: Carrying,
): Promise<void> {
  const { transaction, changed } = writing;
  const { districtId, communityId, now } = carrying;
  await handOver(writing, handovers, carrying);
  const removed = (subject: GovernanceStep['subject']) =>
    steps.flatMap((step) =>
      step.subject === subject && step.act === 'REMOVE' && step.ref !== null ? [step.ref] : [],
    );
  const organizations = removed('ORGANIZATION');
  // What refers to organizations goes before them.
  await transaction.communityProcess.deleteMany({
    where: {
      districtId,
      communityId,
      process: { in: removed('PROCESS') },
      applicationId: carrying.applicationId,
    },
  });
  await transaction.jointConference.deleteMany({
    where: { districtId, id: { in: removed('CONFERENCE') } },
  });
  await transaction.organizationRelation.deleteMany({
    where: { districtId, id: { in: removed('RELATION') } },
  });
  await transaction.organization.deleteMany({ where: { districtId, id: { in: organizations } } });
  for (const id of organizations) changed(globalId('Organization', { districtId, id }));
  for (const step of steps) {
    if (step.act !== 'RESTORE' || step.subject !== 'ORGANIZATION' || step.ref === null) continue;
    await transaction.organization.update({
      where: { districtId_id: { districtId, id: step.ref } },
      data: { powers: [...step.powers], updatedAt: now },
    });
    await transaction.organizationCoverage.deleteMany({
      where: { districtId, organizationId: step.ref, communityId: { in: [...step.coverage] } },
    });
    changed(globalId('Organization', { districtId, id: step.ref }));
  }
}

/** The others' effects begin with what they have been given, which came about before theirs. */
async function handOver(
  { transaction }: Writing,
  handovers: UndoPlan['handovers'],
  { districtId, communityId }: Carrying,
): Promise<void> {
  for (const applicationId of new Set(handovers.map(({ to }) => to))) {
    const given = handovers.flatMap(({ to, step }) => (to === applicationId ? [step] : []));
    const where = { districtId_id: { districtId, id: applicationId } };
    const heir = await transaction.governanceApplication.findUniqueOrThrow({ where });
    const effects = effectsOf(heir);
    const inherited = { ...effects, steps: [...given, ...effects.steps] };
    await transaction.governanceApplication.update({
      where,
      data: { effects: inherited as unknown as Prisma.InputJsonObject },
    });
    const created = (subject: GovernanceStep['subject']) =>
      given.flatMap((step) =>
        step.subject === subject && step.act === 'CREATE' && step.ref !== null ? [step.ref] : [],
      );
    await transaction.organization.updateMany({
      where: { districtId, id: { in: created('ORGANIZATION') } },
      data: { applicationId },
    });
    await transaction.organizationRelation.updateMany({
      where: { districtId, id: { in: created('RELATION') } },
      data: { applicationId },
    });
    await transaction.communityProcess.updateMany({
      where: { districtId, communityId, process: { in: created('PROCESS') } },
      data: { applicationId },
    });
  }
}
