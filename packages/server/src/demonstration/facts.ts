/**
 * What the demonstration says of itself. The place is real; its telephone, address, estates and
 * everybody in it are made up.
 */

/** 滨江社区, 城厢街道, 涪城区, 绵阳市. Its code is the key by which the demonstration website asks. */
export const demonstrationCommunityCode = '510703001010';
export const demonstrationDistrictCode = '510703000000';

/** What hangs at the office's door. The number is in no network. */
export const office = {
  telephone: '0816-000-0000',
  officeHours:
    '周一至周五 上午9:00至12:00，下午1:30至5:30；周六、周日有人值班，上午10:00至下午4:00',
  address: '滨江路0号一楼（演示地址）',
} as const;

/** A code as a resident gets it on paper; whoever types it signs in as somebody who lives here. */
export const demonstrationDoorCode = 'BJ2H-6M4K';

/** Estates of the community, with how many buildings each has. */
export const estates = [
  { name: '滨江路2号院', type: 'OLD_ESTATE', buildings: 6, address: '滨江路2号' },
  { name: '临江小区', type: 'OLD_ESTATE', buildings: 8, address: '滨江路18号' },
  { name: '望江苑', type: 'COMMODITY_HOUSING', buildings: 10, address: '滨江路26号' },
  { name: '纺织厂家属院', type: 'UNIT_COMPOUND', buildings: 5, address: '桂花巷3号' },
  { name: '桂花巷院落', type: 'OLD_ESTATE', buildings: 4, address: '桂花巷11号' },
  { name: '江岸新居', type: 'RESETTLEMENT', buildings: 7, address: '江岸路6号' },
] as const;
export type EstateName = (typeof estates)[number]['name'];

/** What the demonstration's website puts into a token's `sub`. */
export type DemonstrationSubject =
  | 'demo-resident'
  | 'demo-worker'
  | 'demo-representative'
  | 'demo-official';
