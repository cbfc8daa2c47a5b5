import { builder } from '../../../builder.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { excerptOf } from '../citations.ts';
import { readVersion } from '../find.ts';
import { digestOf } from '../wording.ts';

builder.prismaObject('ResolutionTask', {
  description: 'What a resolution gives somebody to do.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is to be done, 2–100 characters.' }),
    body: t.exposeString('body', { description: 'More about it; may be empty.' }),
    ownerOrganization: t.relation('ownerOrganization', { description: 'Who does it.' }),
    department: t.relation('department', {
      nullable: true,
      description: 'The department that answers for it; null without one.',
    }),
    days: t.exposeInt('days', {
      description: 'Civil days for it, from the day after the resolution comes into force.',
    }),
  }),
});

builder.prismaObject('ResolutionCitation', {
  description: 'A contribution to the topic on which a resolution rests.',
  fields: (t) => ({
    kind: t.exposeString('subjectType', {
      description: 'The type of what is cited: Argument, Statement, Suggestion, Ballot, Meeting.',
    }),
    subjectId: t.id({
      description: 'What is cited. Reading it is for those who may.',
      resolve: ({ districtId, subjectType, subjectId: id }) =>
        globalId(subjectType, { districtId, id }),
    }),
    excerpt: t.string({
      nullable: true,
      description:
        'What everybody reads of it: its words, or a meeting’s title. Null where they are not public, or hidden since.',
      resolve: (citation, _, context) => excerptOf(context, citation.districtId, citation),
    }),
  }),
});

export const versionType = builder.prismaObject('ResolutionVersion', {
  description: 'One wording of a resolution. A published one never changes.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which wording, from 1.' }),
    title: t.exposeString('title', { description: 'What was decided, in a line.' }),
    text: t.exposeString('text', {
      description: 'What was decided, plain text; numbers of people are masked.',
    }),
    amendReason: t.exposeString('amendReason', {
      nullable: true,
      description: 'Why it differs from the one before; null for the first.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was put on public notice; null for a draft.',
    }),
    digest: t.string({
      description:
        'SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of title, text and tasks (title, body, owner’s id, days); the transparency log has it when it comes into force.',
      resolve: async ({ districtId, resolutionId, number }, _, { db }) =>
        digestOf(await readVersion(db, { districtId, id: resolutionId }, number)),
    }),
    tasks: t.relation('tasks', {
      description: 'Who does what until when, in order.',
      query: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    }),
    citations: t.relation('citations', {
      description: 'What it rests on, in order.',
      query: { orderBy: [{ position: 'asc' }, { subjectId: 'asc' }] },
    }),
  }),
});
