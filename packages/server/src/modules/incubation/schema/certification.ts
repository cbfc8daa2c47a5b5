import { builder, findRow, rowId } from '../../../builder.ts';
import { dayOf, storedDay } from '../../../kernel/clock.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction } from '../../../mechanisms/lifecycle/index.ts';
import { organizationType } from '../../organizations/index.ts';
import { today } from '../days.ts';
import { certificationLabels, filingLabels } from '../labels.ts';
import { certificationState } from '../lifecycle.ts';
import { certificationActions } from '../policies.ts';
import { certificationStateEnum, filingKindEnum } from './enums.ts';

export const certificationType = builder.prismaNode('Certification', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'What an organization is certified as, such as a social enterprise. Public.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The organization.' }),
    scheme: t.exposeString('scheme', { description: 'What it is certified as: 社会企业.' }),
    certifier: t.exposeString('certifier', { description: 'Who certified it.' }),
    number: t.exposeString('number', {
      description: 'The number of the certificate, unique within its scheme and district.',
    }),
    grantedOn: t.field({
      type: 'Date',
      description: 'The day on which it was given.',
      resolve: ({ grantedOn }) => dayOf(grantedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ expiresOn }) => dayOf(expiresOn),
    }),
    state: t.field({
      type: certificationStateEnum,
      description: 'Where it stands today.',
      resolve: (certification, _, context) => certificationState(certification, today(context)),
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: (certification, _, context) =>
        certificationLabels[certificationState(certification, today(context))][context.locale],
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null when it was not.',
    }),
    revokeReason: t.exposeString('revokeReason', {
      nullable: true,
      description: 'Why it was revoked; null when it was not.',
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      select: { organization: { select: { communityId: true } } },
      description: 'REVOKE (revokeCertification).',
      resolve: async (certification, _, context) => {
        const place = await loadPlace(context, certification.organization.communityId);
        const state = certificationState(certification, today(context));
        return certificationActions(context.viewer, state, place);
      },
    }),
  }),
});

const filingType = builder.prismaObject('OrganizationFiling', {
  description: 'That an organization has filed (备案) or is registered (登记).',
  fields: (t) => ({
    id: t.id({
      description: 'What it is told apart by.',
      resolve: (filing) => globalId('OrganizationFiling', filing),
    }),
    kind: t.expose('kind', { type: filingKindEnum, description: 'Filed or registered.' }),
    kindLabel: t.string({
      description: 'The kind in the viewer’s language.',
      resolve: ({ kind }, _, { locale }) => filingLabels[kind][locale],
    }),
    authority: t.exposeString('authority', { description: 'With whom.' }),
    number: t.exposeString('number', { description: 'The number of the document.' }),
    filedOn: t.field({
      type: 'Date',
      description: 'The day on which it was done.',
      resolve: ({ filedOn }) => dayOf(filedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null when it has none.',
      resolve: ({ expiresOn }) => expiresOn && dayOf(expiresOn),
    }),
  }),
});

builder.prismaObjectField(organizationType, 'filings', (t) =>
  t.prismaField({
    type: [filingType],
    description: 'Its filings and registrations, the newest first, at most 100.',
    resolve: (query, { districtId, id }, _, { db }) =>
      db.organizationFiling.findMany({
        ...query,
        where: { districtId, organizationId: id },
        orderBy: [{ filedOn: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  }),
);

builder.prismaObjectField(organizationType, 'certifications', (t) =>
  t.prismaField({
    type: [certificationType],
    description: 'What it is certified as, the one that expires last at the top, at most 100.',
    args: {
      current: t.arg.boolean({
        required: false,
        description: 'True: only those that hold today. All when left out.',
      }),
    },
    resolve: (query, { districtId, id }, { current }, context) =>
      context.db.certification.findMany({
        ...query,
        where: {
          districtId,
          organizationId: id,
          ...(current ? { revokedAt: null, expiresOn: { gte: storedDay(today(context)) } } : {}),
        },
        orderBy: [{ expiresOn: 'desc' }, { id: 'desc' }],
        take: 100,
      }),
  }),
);
