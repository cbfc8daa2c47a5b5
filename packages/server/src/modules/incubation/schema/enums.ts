import { builder } from '../../../builder.ts';
import type { CertificationState, IncubationAction } from '../lifecycle.ts';

export const incubationStageEnum = builder.enumType('IncubationStage', {
  description: 'How far an organization in incubation is.',
  values: {
    SPROUT: { description: '萌芽期：it has members and a purpose.' },
    STARTUP: { description: '初创期：it has its first activities and rules.' },
    GROWTH: { description: '成长期：it works regularly.' },
    GRADUATED: { description: '已出壳：it stands on its own feet.' },
    LEFT: { description: '已退出：it left before; it may return.' },
  } as const,
});

export const incubationActionEnum = builder.enumType('IncubationAction', {
  description: 'A step of an incubation.',
  values: {
    START_UP: { description: 'From SPROUT to STARTUP.' },
    GROW: { description: 'From STARTUP to GROWTH.' },
    GRADUATE: { description: 'From GROWTH to GRADUATED.' },
    LEAVE: { description: 'To LEFT, with a reason.' },
    RETURN: { description: 'From LEFT to SPROUT.' },
  } as const satisfies Record<IncubationAction, object>,
});

export const grantKindEnum = builder.enumType('IncubationGrantKind', {
  description: 'What an organization in incubation is given.',
  values: {
    MONEY: { description: '资金' },
    SPACE: { description: '场地' },
    TRAINING: { description: '培训' },
  } as const,
});

export const filingKindEnum = builder.enumType('OrganizationFilingKind', {
  description: 'How an organization is known to the authorities.',
  values: {
    FILING: { description: '备案：with the subdistrict.' },
    REGISTRATION: { description: '登记：with civil affairs.' },
  } as const,
});

export const certificationStateEnum = builder.enumType('CertificationState', {
  description: 'Where a certification stands, by its days.',
  values: {
    VALID: { description: 'It holds, to the end of its last day.' },
    EXPIRED: { description: 'Its last day has passed.' },
    REVOKED: { description: 'It was revoked, with a reason.' },
  } as const satisfies Record<CertificationState, object>,
});
