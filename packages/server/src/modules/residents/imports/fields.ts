import type { ImportField } from '../../../mechanisms/table-import/index.ts';

/** What a row says of a door. */
export const doorFields: readonly ImportField[] = [
  {
    name: 'community',
    label: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
    required: true,
    headings: ['所属社区', '小区', '社区代码', '区划代码', 'code'],
  },
  {
    name: 'building',
    label: { 'zh-CN': '楼栋', 'zh-TW': '樓棟', en: 'Building' },
    required: false,
    headings: ['楼号', '楼'],
  },
  {
    name: 'door',
    label: { 'zh-CN': '门牌', 'zh-TW': '門牌', en: 'Door' },
    required: true,
    headings: ['房号', '门牌号', '住址', '房屋'],
  },
  {
    name: 'floorArea',
    label: { 'zh-CN': '建筑面积', 'zh-TW': '建築面積', en: 'Floor area' },
    required: false,
    headings: ['面积', '建筑面积(㎡)', '建筑面积(m2)', '专有面积'],
  },
];

/** What a row says of who lives behind it. */
export const residentFields: readonly ImportField[] = [
  {
    name: 'name',
    label: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
    required: true,
    headings: ['居民姓名'],
  },
  {
    name: 'phone',
    label: { 'zh-CN': '手机号', 'zh-TW': '手機號碼', en: 'Mobile number' },
    required: false,
    headings: ['手机', '电话', '联系电话', '手机号码'],
  },
  {
    name: 'tenure',
    label: { 'zh-CN': '居住方式', 'zh-TW': '居住方式', en: 'Tenure' },
    required: false,
    headings: ['身份', '产权', '是否业主'],
  },
  {
    name: 'registered',
    label: { 'zh-CN': '户籍在此', 'zh-TW': '戶籍在此', en: 'Registered here' },
    required: false,
    headings: ['户籍', '是否户籍'],
  },
  {
    name: 'since',
    label: { 'zh-CN': '入住日期', 'zh-TW': '入住日期', en: 'Since' },
    required: false,
    headings: ['入住时间', '居住起始'],
  },
];
