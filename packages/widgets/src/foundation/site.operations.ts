import { graphql } from '@linli/client';

export interface SiteFactsResult {
  readonly site: {
    readonly name: string;
    readonly demonstration: boolean;
    readonly signInMethods: readonly ('HOST_TOKEN' | 'SMS_CODE' | 'DOOR_CODE')[];
    readonly community: {
      readonly id: string;
      readonly name: string;
      readonly telephone: string | null;
      readonly officeHours: string | null;
    };
  } | null;
}

export const SiteFacts = graphql<SiteFactsResult, Record<string, never>>(`
  query SiteFacts {
    site { name demonstration signInMethods community { id name telephone officeHours } }
  }
`);
