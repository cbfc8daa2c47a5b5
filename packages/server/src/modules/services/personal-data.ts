import { globalId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';
import type { PersonalDatum } from '../../platform/personal-data/registry.ts';
import { openAnswers, openComment, sealAnswers } from './answers.ts';
import { serviceRequestLifecycle } from './lifecycle.ts';

const withdrawable: readonly string[] =
  serviceRequestLifecycle.transitions.find(({ action }) => action === 'WITHDRAW')?.from ?? [];

/** Answers and comments go, and what was not begun is withdrawn; stars stay, so that means do. */
describePersonalData('services', {
  async export(context, { districtId, id: applicantId }) {
    const requests = await context.db.serviceRequest.findMany({
      where: { districtId, applicantId },
      include: { service: { select: { name: true } } },
      orderBy: { submittedAt: 'asc' },
    });
    return requests.map((request) => ({
      service: request.service.name,
      state: request.state,
      submittedAt: request.submittedAt.toISOString(),
      answers: openAnswers(context, request.answersCipher) as PersonalDatum,
      stars: request.stars,
      comment: request.commentCipher && openComment(context, request.commentCipher),
    }));
  },
  async erase(context, writing, { districtId, id: applicantId }) {
    const { transaction, changed } = writing;
    const requests = await transaction.serviceRequest.findMany({
      where: { districtId, applicantId },
      select: { id: true, state: true },
    });
    for (const { id, state } of requests) {
      const withdrawn = withdrawable.includes(state);
      await transaction.serviceRequest.update({
        where: { districtId_id: { districtId, id } },
        data: {
          answersCipher: sealAnswers(context, {}),
          commentCipher: null,
          ...(withdrawn ? { state: 'WITHDRAWN' } : {}),
        },
      });
      if (withdrawn) {
        const step = { subjectType: 'ServiceRequest', subjectId: id, action: 'WITHDRAW' };
        await recordStep(context, writing, districtId, { ...step, from: state, to: 'WITHDRAWN' });
      }
      changed(globalId('ServiceRequest', { districtId, id }));
    }
  },
});
