import { builder } from '../../builder.ts';
import type { LifecycleStep } from '../../generated/prisma/client.ts';
import { errorMessage } from '../../kernel/domain-error.ts';
import { globalId } from '../../kernel/global-id.ts';
import type { Localised } from '../../kernel/locale.ts';

/** An act that leaves the subject's present state, as a front end draws it. */
export interface OfferedAction {
  action: string;
  label: Localised;
  reasonRequired: boolean;
  /** The code of the reason why not; null when the viewer may act. */
  refusal: string | null;
}

const actionRefusal = builder.objectRef<{ code: string }>('ActionRefusal').implement({
  description: 'Why the viewer may not act.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Permanent name of the reason, for example SIGN_IN_REQUIRED.',
    }),
    message: t.string({
      description: 'The reason and what to do, in the viewer’s language.',
      resolve: ({ code }, _, { locale }) => errorMessage(code, locale),
    }),
  }),
});

export const availableAction = builder.objectRef<OfferedAction>('AvailableAction').implement({
  description:
    'What can be done with a subject in its present state. Front ends draw buttons from this and carry no rules.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'The act, as mutations name it.' }),
    label: t.string({
      description: 'The words for the button, in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => label[locale],
    }),
    allowed: t.boolean({
      description: 'Whether this viewer may act now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    reasonRequired: t.exposeBoolean('reasonRequired', {
      description: 'Whether the act takes a reason that those concerned will read.',
    }),
    refusal: t.field({
      type: actionRefusal,
      nullable: true,
      description: 'Why not; null when allowed.',
      resolve: ({ refusal }) => (refusal === null ? null : { code: refusal }),
    }),
  }),
});

/** A step with the words for it, which the subject's module gives. */
export interface TimelineEntry {
  step: LifecycleStep;
  label: Localised;
}

export const timelineEntry = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  description: 'A step that the subject has taken.',
  fields: (t) => ({
    at: t.field({
      type: 'DateTime',
      description: 'When the step was taken.',
      resolve: ({ step }) => step.at,
    }),
    action: t.string({
      description: 'The act, as mutations name it.',
      resolve: ({ step }) => step.action,
    }),
    label: t.string({
      description: 'What happened, in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => label[locale],
    }),
    subjectId: t.id({
      description: 'The node that took it: on a receipt also one that came of the contribution.',
      resolve: ({ step }) =>
        globalId(step.subjectType, { districtId: step.districtId, id: step.subjectId }),
    }),
    reason: t.string({
      nullable: true,
      description: 'The reason that was given, if any.',
      resolve: ({ step }) => step.reason,
    }),
  }),
});
