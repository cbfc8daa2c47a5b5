import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { openResidentFile, type ResidentFile } from '../commands/open-resident-file.ts';
import { residentFilePurpose } from './enums.ts';

const residentHome = builder.objectRef<ResidentFile['homes'][number]>('ResidentHome').implement({
  description: 'A door of a person.',
  fields: (t) => ({
    placeName: t.exposeString('placeName', { description: 'The building or place.' }),
    door: t.exposeString('door', { description: 'The door in clear.' }),
  }),
});

const residentFile = builder.objectRef<ResidentFile>('ResidentFile').implement({
  description: 'A person in clear, as shown for one look.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'The real name, if known.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The number, if known.' }),
    homes: t.field({
      type: [residentHome],
      description: 'Where they live and what they own, as far as the viewer’s office reaches.',
      resolve: ({ homes }) => homes,
    }),
  }),
});

builder.relayMutationField(
  'openResidentFile',
  {
    inputFields: (t) => ({
      person: t.id({ description: 'From `Residency.person` or `UnitOwner.person`.' }),
      purpose: t.field({ type: residentFilePurpose, description: 'Why; it stays in the audit.' }),
    }),
  },
  {
    description:
      'Shows staff a person’s name, number and doors. A mutation, because every look is audited with its purpose.',
    authScopes: { permission: 'resident:read' },
    errors: refusals,
    resolve: (_, { input }, context) => openResidentFile(context, input),
  },
  {
    name: 'OpenResidentFileSuccess',
    outputFields: (t) => ({
      file: t.field({
        type: residentFile,
        description: 'The file.',
        resolve: (file: ResidentFile) => file,
      }),
    }),
  },
);
