import { type EstateName, estates } from '../facts.ts';

/** A part of the community that somebody answers for. Whoever is named here is made up. */
export interface GridContent {
  level: number;
  name: string;
  /** The grid above. */
  within: string | null;
  estates: readonly EstateName[];
  responsibleName: string;
  responsibleTelephone: string;
  responsibility: 'COMMUNITY_SECRETARY' | 'CADRE' | 'ESTATE_BRANCH';
}

const whole = '滨江社区网格';
const east = '东片网格';
const west = '西片网格';

/** From the largest to the smallest; telephones lead to the office and are in no network. */
export const grids: readonly GridContent[] = [
  {
    level: 1,
    name: whole,
    within: null,
    estates: estates.map(({ name }) => name),
    responsibleName: '冯丽华',
    responsibleTelephone: '0816-000-0001',
    responsibility: 'COMMUNITY_SECRETARY',
  },
  {
    level: 2,
    name: east,
    within: whole,
    estates: ['滨江路2号院', '临江小区', '望江苑'],
    responsibleName: '蒋文',
    responsibleTelephone: '0816-000-0002',
    responsibility: 'CADRE',
  },
  {
    level: 2,
    name: west,
    within: whole,
    estates: ['纺织厂家属院', '桂花巷院落', '江岸新居'],
    responsibleName: '彭晓燕',
    responsibleTelephone: '0816-000-0003',
    responsibility: 'CADRE',
  },
  ofEstate('滨江路2号院', east, '郭淑珍', '0816-000-0011'),
  ofEstate('临江小区', east, '汤明华', '0816-000-0012'),
  ofEstate('望江苑', east, '袁丽', '0816-000-0013'),
  ofEstate('纺织厂家属院', west, '卢桂芳', '0816-000-0014'),
  ofEstate('桂花巷院落', west, '文克俭', '0816-000-0015'),
  ofEstate('江岸新居', west, '范晓', '0816-000-0016'),
];

function ofEstate(
  estate: EstateName,
  within: string,
  responsibleName: string,
  responsibleTelephone: string,
): GridContent {
  const responsibility = 'ESTATE_BRANCH';
  const name = `${estate}网格`;
  return {
    level: 3,
    name,
    within,
    estates: [estate],
    responsibleName,
    responsibleTelephone,
    responsibility,
  };
}
