import type { Profile, ProfileBody } from './community-profile.controller.ts';
import type { WeeklySpan } from './opening-hours.ts';

/** Where a community is found, and how it is reached. */
export interface Office {
  readonly name: string;
  readonly address: string | null;
  readonly telephone: string | null;
  /** Empty when only said in words, or not at all. */
  readonly hours: readonly WeeklySpan[];
  readonly hoursInWords: string | null;
  /** Where a map shows it; null without an address. */
  readonly map: string | null;
}

/** The committee's office; what it does not say of itself is taken from the community. */
export function officeOf(profile: Profile): Office {
  const committee = committeeOf(profile);
  const address = committee?.address ?? profile.address;
  const name = committee?.name ?? profile.name;
  return {
    name,
    address,
    telephone: committee?.telephone ?? profile.telephone,
    hours: committee?.openingHours ?? [],
    hoursInWords: profile.officeHours,
    map: address && mapOf(profile, name, address),
  };
}

function committeeOf({ bodies, name }: Profile): ProfileBody | undefined {
  const committees = bodies.filter(({ kind }) => kind === 'RESIDENTS_COMMITTEE');
  return committees.find(({ place }) => place === name) ?? committees[0];
}

/** The community's own point when its address is the office's; else the map looks the address up. */
function mapOf({ longitude, latitude, address: own }: Profile, name: string, address: string) {
  const url = (path: string, query: Record<string, string>) =>
    `https://uri.amap.com/${path}?${new URLSearchParams(query)}`;
  return longitude !== null && latitude !== null && (own === null || own === address)
    ? url('marker', { position: `${longitude},${latitude}`, name, coordinate: 'wgs84' })
    : url('search', { keyword: address });
}

/** A `tel:` address; of several numbers the first. */
export function telephoneHref(telephone: string): string {
  const [first = telephone] = telephone.split(/[,，、;；/]/);
  return `tel:${first.replace(/[^\d+]/g, '')}`;
}
