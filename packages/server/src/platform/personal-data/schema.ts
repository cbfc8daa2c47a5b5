import { builder } from '../../builder.ts';
import { refusals } from '../schema/errors.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { exportPersonalData, type PersonalDataFile } from './export-personal-data.ts';

const personalDataFile = builder.objectRef<PersonalDataFile>('PersonalDataFile').implement({
  description: 'A file for the person to keep.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'A name to save it under.' }),
    content: t.exposeString('content', {
      description: 'JSON: a field for each part of Linli, with everything that it keeps.',
    }),
  }),
});

builder.relayMutationField(
  'exportPersonalData',
  null,
  {
    description:
      'Gives out everything that is kept of the viewer, in clear (Personal Information Protection Law, art. 45). At most ten times an hour.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, __, context) => exportPersonalData(context),
  },
  {
    name: 'ExportPersonalDataSuccess',
    outputFields: (t) => ({
      file: t.field({
        type: personalDataFile,
        description: 'The file.',
        resolve: (file: PersonalDataFile) => file,
      }),
    }),
  },
);

builder.relayMutationField(
  'erasePersonalData',
  {
    inputFields: (t) => ({
      person: t.id({
        required: false,
        description:
          'Somebody who asked the office for it (`Person:…`, takes `person:verify`); the viewer when left out.',
      }),
    }),
  },
  {
    description:
      'Erases a person for good (Personal Information Protection Law, art. 47): names, numbers, sessions and applications go, residencies end; votes and contributions stay under 已注销用户.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: async (_, { input }, context) => ({
      erasedAt: await erasePersonalData(context, { person: input.person }),
    }),
  },
  {
    name: 'ErasePersonalDataSuccess',
    outputFields: (t) => ({
      erasedAt: t.field({
        type: 'DateTime',
        description: 'When it was done. Sessions of the person are refused from then on.',
        resolve: ({ erasedAt }: { erasedAt: Date }) => erasedAt,
      }),
    }),
  },
);
