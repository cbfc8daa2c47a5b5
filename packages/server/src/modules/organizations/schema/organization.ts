import { builder, findRow, rowId } from '../../../builder.ts';
import { organizationKindEnum, powerEnum } from './enums.ts';

export const organizationType = builder.prismaNode('Organization', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A body or an organization around a community.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its full name.' }),
    kind: t.expose('kind', { type: organizationKindEnum, description: 'What it is.' }),
    powers: t.expose('powers', {
      type: [powerEnum],
      description: 'What it may do in common affairs.',
    }),
    community: t.relation('community', {
      description: 'The node of the tree that it belongs to.',
    }),
  }),
});
