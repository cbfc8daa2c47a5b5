/**
 * The residents of the demonstration. Nobody of them exists. Where they live and how they live is
 * what their opinions follow from, so that groups of opinion have a reason one can understand.
 */
export interface Neighbour {
  /** What neighbours see. */
  name: string;
  floor: 'GROUND' | 'MIDDLE' | 'HIGH';
  car: boolean;
  age: 'YOUNG' | 'MIDDLE' | 'OLD';
}

const of = (
  floor: Neighbour['floor'],
  car: boolean,
  age: Neighbour['age'],
  names: string,
): Neighbour[] => names.split(' ').map((name) => ({ name, floor, car, age }));

export const neighbours: readonly Neighbour[] = [
  ...of('GROUND', false, 'OLD', '一楼的杨婆婆 何大爷 1栋赵阿姨 邓师傅 罗嬢嬢 修鞋的老秦'),
  ...of('GROUND', true, 'MIDDLE', '一楼小卖部 蒋姐 2栋101住户 老魏 谭先生'),
  ...of('GROUND', false, 'MIDDLE', '周三妹 裁缝铺刘姐 贺老师'),
  ...of('GROUND', true, 'YOUNG', '阿凯 小唐'),
  ...of('MIDDLE', true, 'MIDDLE', '3栋的老周 王姐 许工 开出租的老廖 曾先生 冯姐 老彭'),
  ...of('MIDDLE', false, 'MIDDLE', '邱老师 龚姐 食堂常客 汤师傅 小学门口的李姐'),
  ...of('MIDDLE', false, 'OLD', '退休教师老郭 蒲阿姨 向大爷 唐婆婆'),
  ...of('MIDDLE', true, 'YOUNG', '小杨 二宝妈 程程爸爸 夜班护士小何 小段'),
  ...of('HIGH', false, 'OLD', '陈阿姨 六楼的吴爷爷 卢婆婆 孙大爷 老两口在七楼 严阿姨 文老师'),
  ...of('HIGH', false, 'MIDDLE', '照顾妈妈的小江 何姐 腿脚不好的老马 钟姐 7楼的向姐'),
  ...of('HIGH', true, 'MIDDLE', '老田 袁先生 宋姐 老范'),
  ...of('HIGH', true, 'YOUNG', '顶楼租客小林 安安妈妈 小蒲 快递小哥阿强'),
  ...of('HIGH', false, 'YOUNG', '大学生小付 在家上班的阿宁 刚搬来的小许'),
];
