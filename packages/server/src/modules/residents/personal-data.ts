import { globalId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import { shown } from './civil-days.ts';
import { squareMetres } from './ownership.ts';
import { openDoor } from './private-texts.ts';

/**
 * Residencies end, and the office's words on them go. An ownership stays with an id that names
 * nobody: votes of owners are measured by all owners, whether they take part or not.
 */
describePersonalData('residency', {
  async export(context, { districtId, id: personId }) {
    const of = { districtId, personId };
    const [residencies, ownerships] = await Promise.all([
      context.db.residency.findMany({
        where: of,
        include: { household: true, community: { select: { name: true } } },
        orderBy: { id: 'asc' },
      }),
      context.db.unitOwnership.findMany({
        where: of,
        include: { unit: { include: { community: { select: { name: true } } } } },
      }),
    ]);
    return {
      residencies: residencies.map((residency) => ({
        place: residency.community.name,
        door: residency.household && openDoor(context, 'household', residency.household.doorCipher),
        tenure: residency.tenure,
        registered: residency.registered,
        since: residency.since && shown(residency.since),
        state: residency.state,
        proof: residency.proof,
        reason: residency.endReason,
      })),
      ownerships: ownerships.map(({ unit, since, until }) => ({
        place: unit.community.name,
        door: openDoor(context, 'property_unit', unit.doorCipher),
        floorArea: squareMetres(unit.floorAreaHundredths),
        since: shown(since),
        until: until && shown(until),
      })),
    };
  },
  async erase(context, writing, { districtId, id: personId }) {
    const { transaction, changed } = writing;
    const residencies = await transaction.residency.findMany({ where: { districtId, personId } });
    for (const { id, state } of residencies) {
      const present = state === 'CLAIMED' || state === 'VERIFIED';
      await transaction.lifecycleStep.updateMany({
        where: { districtId, subjectType: 'Residency', subjectId: id },
        data: { reason: null },
      });
      await transaction.residency.update({
        where: { districtId_id: { districtId, id } },
        data: {
          endReason: null,
          ...(present ? { state: 'ENDED', endedAt: context.clock.now(), currentKey: null } : {}),
        },
      });
      if (present) {
        const step = { subjectType: 'Residency', subjectId: id, action: 'END' };
        await recordStep(context, writing, districtId, { ...step, from: state, to: 'ENDED' });
      }
      changed(globalId('Residency', { districtId, id }));
    }
  },
});
