/** What tests ask of incubation and certifications, as a front end would. */
import { globalId } from '../kernel/global-id.ts';
import { newId } from '../kernel/ids.ts';
import type { Answer, Persona, TestApp } from './index.ts';

const incubation = `id stage stageLabel startedOn granted incubator { id } organization { id }
  grants { kind kindLabel description amount grantedOn } timeline { action reason }
  availableActions { action allowed reasonRequired }`;
const certification = `id scheme certifier number grantedOn expiresOn state stateLabel revokeReason
  availableActions { action allowed }`;
const organization = `id incubation { ${incubation} } certifications { ${certification} }
  filings { kind kindLabel authority number filedOn expiresOn }`;

const selections: Readonly<Record<string, string>> = {
  beginIncubation: `incubation { ${incubation} }`,
  advanceIncubation: `incubation { ${incubation} }`,
  grantToIncubated: `incubation { ${incubation} }`,
  recordFiling: `organization { ${organization} }`,
  certifyOrganization: `certification { ${certification} }`,
  revokeCertification: `certification { ${certification} }`,
};

/** The acts of incubation in one app. */
export function incubationActs(app: TestApp) {
  const { here } = app.world;
  const act = (
    persona: Persona | null,
    mutation: keyof typeof selections,
    input: object,
  ): Promise<Answer> => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
    return app.as(persona).run(
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        __typename ... on DomainError { code path } ... on InvalidInputError { problems { path code } }
        ... on ${type}Success { ${selections[mutation]} } } }`,
      { input },
    );
  };
  /** A social organization of the community, that the representative speaks for. */
  const association = async (): Promise<string> => {
    const { db } = app.context({ kind: 'operator' });
    const id = newId();
    const now = app.clock.now();
    await db.organization.create({
      data: {
        districtId: here.id,
        id,
        communityId: here.community.id,
        kind: 'SOCIAL_ORGANIZATION',
        name: '夕阳红合唱团',
        createdAt: now,
        updatedAt: now,
      },
    });
    await db.membership.create({
      data: {
        districtId: here.id,
        id: newId(),
        organizationId: id,
        personId: here.resident.personId,
        publicName: here.resident.name,
        role: 'CHAIR',
        termSince: new Date('2025-01-01'),
        createdAt: now,
      },
    });
    return globalId('Organization', { districtId: here.id, id });
  };
  const beginInput = async (extra: object = {}) => ({
    organization: await association(),
    incubator: here.company.globalId,
    startedOn: '2026-11-01',
    idempotencyKey: newId(),
    ...extra,
  });
  const certifyInput = async (extra: object = {}) => ({
    organization: await association(),
    scheme: '社会企业',
    certifier: '涪城区民政局',
    number: newId(),
    grantedOn: '2026-11-01',
    expiresOn: '2029-10-31',
    idempotencyKey: newId(),
    ...extra,
  });
  return {
    act,
    association,
    beginInput,
    certifyInput,
    /** An incubation by the company; a certification. */
    begun: async (extra: object = {}): Promise<string> => {
      const { data } = await act(here.worker, 'beginIncubation', await beginInput(extra));
      return data.beginIncubation.incubation.id;
    },
    certified: async (extra: object = {}): Promise<string> => {
      const { data } = await act(here.official, 'certifyOrganization', await certifyInput(extra));
      return data.certifyOrganization.certification.id;
    },
    read: async (persona: Persona | null, id: string) => {
      const { data } = await app.as(persona).run(
        `query ($id: ID!) { node(id: $id) { ... on Incubation { ${incubation} }
          ... on Certification { ${certification} } ... on Organization { ${organization}
            valid: certifications(current: true) { id } } } }`,
        { id },
      );
      return data.node;
    },
  };
}
