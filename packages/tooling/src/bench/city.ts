/** A whole city to bring in: its real communities, with people who are made up. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importDivisions } from '../../../server/src/modules/communities/index.ts';
import { operatorContext } from '../../../server/src/operator-context.ts';
import { root } from '../paths.ts';
import type { Place } from './place.ts';

const file = 'divisions/mianyang.csv';

export interface CityDistrict {
  id: string;
  name: string;
  /** Codes of its residents' committees. */
  committees: readonly string[];
}

/** Brings in the divisions of Mianyang and answers its districts; null without the file. */
export async function bringInCity({ services }: Place): Promise<CityDistrict[] | null> {
  const shared = process.env['LINLI_SHARED_DATA'] ?? join(root, '../shared/data');
  const path = join(shared, file);
  if (!existsSync(path)) {
    console.log(`  skipped: no ${file} (set LINLI_SHARED_DATA).`);
    return null;
  }
  await importDivisions(operatorContext(services), { bytes: await readFile(path) });
  const committees = await services.database.query<{ id: string; name: string; code: string }>(
    `SELECT district.id, district.name, community.code
     FROM community JOIN community district ON district.id = community.district_id
     WHERE community.level = 'COMMUNITY' AND community.name ~ '居民委员|居委会|社区$' AND community.name NOT LIKE '%虚拟%'
       AND community.code LIKE '5107%'
     ORDER BY community.code`,
  );
  const districts = new Map<string, { id: string; name: string; committees: string[] }>();
  for (const { id, name, code } of committees) {
    const district = districts.get(id) ?? { id, name, committees: [] };
    districts.set(id, district);
    district.committees.push(code);
  }
  return [...districts.values()];
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = [
  '秀英',
  '伟',
  '芳',
  '建国',
  '敏',
  '桂兰',
  '志强',
  '丽',
  '勇',
  '玉珍',
  '军',
  '洋',
];
const tenures = ['业主', '业主', '租户', '其他'];

/** A table of made-up organizations: a committee and a service team for each community. */
export function organizationsTable({ committees }: CityDistrict): string {
  const lines = committees.flatMap((code) => [
    `${code},居民委员会,居委会,0816-${code.slice(-7)}`,
    `${code},邻里志愿服务队,志愿服务队,`,
  ]);
  return `所属社区,组织名称,组织类型,电话\n${lines.join('\n')}\n`;
}

/**
 * A table of made-up residents, three behind a door, each with a number of their own.
 *
 * @param first the number of the first of them in the whole city
 */
export function residentsTable(
  { committees }: CityDistrict,
  { first, count }: { first: number; count: number },
): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const door = Math.floor(index / 3);
    const code = committees[door % committees.length];
    const name = `${surnames[number % surnames.length]}${givenNames[Math.floor(number / 7) % givenNames.length]}`;
    const block = (Math.floor(door / 240) % 40) + 1;
    const room = `${block}栋${(door % 4) + 1}单元${(Math.floor(door / 4) % 30) + 1}${String((door % 6) + 1).padStart(2, '0')}室-${door}`;
    return `${code},${room},${name},${13_000_000_000 + number},${tenures[number % tenures.length]},${number % 3 === 0 ? '否' : '是'},2020-0${(number % 9) + 1}-15`;
  });
  return `社区,门牌,姓名,手机号,居住方式,户籍在此,入住日期\n${lines.join('\n')}\n`;
}
