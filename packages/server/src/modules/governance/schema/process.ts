import { builder } from '../../../builder.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { communityType } from '../../communities/index.ts';
import { switchProcess } from '../commands/switch-process.ts';
import { processWords } from '../process-labels.ts';
import { type ProcessInCommunity, processesOf } from '../processes.ts';
import { governanceProcessEnum } from './enums.ts';

const settingType = builder
  .objectRef<{ name: string; value: number | boolean }>('GovernanceSetting')
  .implement({
    description: 'A setting of a process, as its model gives it.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name, for example parties.' }),
      value: t.string({
        description: 'A number, or true or false, as text.',
        resolve: ({ value }) => String(value),
      }),
    }),
  });

const processType = builder.objectRef<ProcessInCommunity>('CommunityProcess').implement({
  description: 'A process in a community, switched on or not.',
  fields: (t) => ({
    process: t.expose('process', { type: governanceProcessEnum, description: 'Which one.' }),
    label: t.string({
      description: 'What it is called, in the viewer’s language.',
      resolve: ({ process }, _, { locale }) => processWords[process].label[locale],
    }),
    description: t.string({
      description: 'What switching it on does, in the viewer’s language.',
      resolve: ({ process }, _, { locale }) => processWords[process].description[locale],
    }),
    on: t.boolean({
      description: 'Whether it is on, here or above.',
      resolve: ({ isOn }) => isOn,
    }),
    inheritedFrom: t.field({
      type: communityType,
      nullable: true,
      description: 'The node above that has it on; null when it is on here, or not at all.',
      resolve: ({ inheritedFromId }, _, { db }) =>
        inheritedFromId === null
          ? null
          : db.community.findUnique({ where: { id: inheritedFromId } }),
    }),
    settings: t.field({
      type: [settingType],
      description: 'Its settings, by name.',
      resolve: ({ settings }) => Object.entries(settings).map(([name, value]) => ({ name, value })),
    }),
  }),
});

builder.prismaObjectField('Community', 'processes', (t) =>
  t.field({
    type: [processType],
    description: 'Every process that can be switched on, with whether it is on here.',
    select: { id: true, districtId: true, ancestorIds: true },
    resolve: (community, _, context) => processesOf(context, community),
  }),
);

builder.relayMutationField(
  'switchProcess',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Where; it counts for everything below too.' }),
      process: t.field({ type: governanceProcessEnum, description: 'A switchable process.' }),
      on: t.boolean({ description: 'On or off. What a node above has on stays on.' }),
    }),
  },
  {
    description: 'Switches a process on or off in a community, as staff.',
    authScopes: { permission: 'community:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => switchProcess(context, input),
  },
  {
    name: 'SwitchProcessSuccess',
    outputFields: (t) => ({
      community: t.prismaField({
        type: communityType,
        description: 'The community with its processes.',
        resolve: (query, { communityId }: { communityId: string }, _, { db }) =>
          db.community.findUniqueOrThrow({ ...query, where: { id: communityId } }),
      }),
    }),
  },
);
