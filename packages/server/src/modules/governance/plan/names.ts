import type { GovernanceLevel } from '@linli/methods';
import type { Places, PlanNode } from './state.ts';

/** Words that a place's name may end with and that say what it is. */
const officeWords = /(居民委员会|居委会|村民委员会|村委会)$/;

/** The names that fill templates in this place. */
export function namesIn(places: Places, node: PlanNode): Record<string, string> {
  const { district, subdistrict } = places;
  const community = places.community.name.replace(officeWords, '') || places.community.name;
  const isVillage = community.endsWith('村');
  return {
    district: district.name,
    subdistrict: subdistrict.name,
    // 街道 has an office of the district, 镇 and 乡 a government of their own.
    subdistrictOffice: subdistrict.name.endsWith('街道')
      ? `${subdistrict.name}办事处`
      : `${subdistrict.name}人民政府`,
    community,
    area: community.replace(/(社区|村)$/, '') || community,
    committee: isVillage ? `${community}村民委员会` : `${community}居民委员会`,
    people: isVillage ? '村民' : '居民',
    estate: node.name,
  };
}

/** The nodes at which a body of this level sits: one, or one for each estate. */
export function nodesAt(level: GovernanceLevel, places: Places): readonly PlanNode[] {
  switch (level) {
    case 'DISTRICT':
      return [places.district];
    case 'SUBDISTRICT':
      return [places.subdistrict];
    case 'COMMUNITY':
      return [places.community];
    case 'ESTATE':
      return places.estates;
  }
}
