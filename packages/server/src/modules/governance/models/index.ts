import type { GovernanceModel } from '@linli/methods';
import { bijiang } from './bijiang.ts';
import { chengdu } from './chengdu.ts';
import { chongan } from './chongan.ts';
import { jianghan } from './jianghan.ts';
import { mianyang } from './mianyang.ts';
import { nanan } from './nanan.ts';
import { nanjing } from './nanjing.ts';
import { shanghai } from './shanghai.ts';
import { shenyang } from './shenyang.ts';
import { subdistrictCentre } from './subdistrict-centre.ts';
import { taicang } from './taicang.ts';
import { threeSociety } from './three-society.ts';
import { villageMeetings } from './village-meetings.ts';

/** The models that Linli knows, in the order in which they are shown. */
export const builtInModels: readonly GovernanceModel[] = [
  shanghai,
  shenyang,
  jianghan,
  nanan,
  chengdu,
  taicang,
  threeSociety,
  nanjing,
  bijiang,
  mianyang,
  villageMeetings,
  chongan,
  subdistrictCentre,
];
