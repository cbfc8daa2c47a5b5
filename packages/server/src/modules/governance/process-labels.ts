import type { GovernanceProcess } from '@linli/methods';
import type { Localised } from '../../kernel/locale.ts';

/** What a process is called, and what it is; for a switchable one, what switching it on does. */
export interface ProcessWords {
  label: Localised;
  description: Localised;
}

const words = (label: Localised, description: Localised): ProcessWords => ({ label, description });
const in3 = (zhCN: string, zhTW: string, en: string): Localised => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

export const processWords: Readonly<Record<GovernanceProcess, ProcessWords>> = {
  TRIAGE_IN_THREE: words(
    in3('三事分流', '三事分流', 'Triage in three'),
    in3(
      '打开后，社区公布：居民提的事分成大事、小事、私事，各有各的答复人。',
      '打開後，社區公布：居民提的事分成大事、小事、私事，各有各的答覆人。',
      'Switched on, the community publishes that what residents bring is sorted into major, minor and private, each with somebody who must answer.',
    ),
  ),
  RESIDENT_DELIBERATION: words(
    in3('居民协商', '居民協商', 'Residents’ deliberation'),
    in3(
      '打开后，社区公布：共同的事先由居民协商，再作决定。',
      '打開後，社區公布：共同的事先由居民協商，再作決定。',
      'Switched on, the community publishes that common matters are deliberated by residents before they are decided.',
    ),
  ),
  JOINT_CONFERENCE: words(
    in3('联席会议', '聯席會議', 'Joint conference'),
    in3(
      '打开后，社区公布：各方用联席会议商量和分工。',
      '打開後，社區公布：各方用聯席會議商量和分工。',
      'Switched on, the community publishes that the parties deliberate and share the work in a joint conference.',
    ),
  ),
  FIVE_PARTY_LINKAGE: words(
    in3('五方联动', '五方聯動', 'Five-party linkage'),
    in3(
      '打开后，社区公布：小区的事由五方一起办。应用绵阳模式时，每个小区会建立五方联席会议。',
      '打開後，社區公布：小區的事由五方一起辦。套用綿陽模式時，每個小區會建立五方聯席會議。',
      'Switched on, the community publishes that five parties act together in estates. Applying the Mianyang model lays out a conference of the five in each estate.',
    ),
  ),
  TWO_LISTS: words(
    in3('两份清单', '兩份清單', 'Two lists'),
    in3(
      '打开后，社区公布：依法履行的事和协助政府的事分成两份清单。',
      '打開後，社區公布：依法履行的事和協助政府的事分成兩份清單。',
      'Switched on, the community publishes that what it does by law and what it does to assist government are two lists.',
    ),
  ),
  TASK_ADMISSION: words(
    in3('社区准入', '社區准入', 'Task admission'),
    in3(
      '打开后，社区公布：部门的任务要先过准入，没有批准的可以不接。',
      '打開後，社區公布：部門的任務要先過准入，沒有批准的可以不接。',
      'Switched on, the community publishes that departments’ tasks pass an admission first, and that it may refuse what was not approved.',
    ),
  ),
  FUNDS_FOLLOW_DUTIES: words(
    in3('费随事转', '費隨事轉', 'Funds follow duties'),
    in3(
      '打开后，社区公布：接下来的事，经费随着事情走。',
      '打開後，社區公布：接下來的事，經費隨著事情走。',
      'Switched on, the community publishes that money comes with the duties it takes on.',
    ),
  ),
  BURDEN_RELIEF: words(
    in3('社区减负', '社區減負', 'Burden relief'),
    in3(
      '打开后，社区公布：已有的任务、台账、评比会逐项清理。',
      '打開後，社區公布：已有的任務、臺帳、評比會逐項清理。',
      'Switched on, the community publishes that tasks, ledgers and contests already there are gone through one by one.',
    ),
  ),
  AGREEMENT: words(
    in3('协议书', '協議書', 'Agreement'),
    in3(
      '打开后，社区公布：各方的约定写成协议书，双方签订。',
      '打開後，社區公布：各方的約定寫成協議書，雙方簽訂。',
      'Switched on, the community publishes that the parties put what they owe each other into agreements that all sign.',
    ),
  ),
  TWO_WAY_RATING: words(
    in3('双向评估', '雙向評估', 'Two-way rating'),
    in3(
      '打开后，社区公布：社区和部门互相评估。',
      '打開後，社區公布：社區和部門互相評估。',
      'Switched on, the community publishes that it and the departments rate each other.',
    ),
  ),
  PURCHASE_OF_SERVICES: words(
    in3('购买服务', '購買服務', 'Purchase of services'),
    in3(
      '打开后，社区公布：一部分服务由政府向社会组织和企业购买。',
      '打開後，社區公布：一部分服務由政府向社會組織和企業購買。',
      'Switched on, the community publishes that government buys some of its services from organizations and companies.',
    ),
  ),
  INCUBATION: words(
    in3('社会组织孵化', '社會組織孵化', 'Incubation'),
    in3(
      '打开后，社区公布：这里扶持新的社会组织成长。',
      '打開後，社區公布：這裡扶持新的社會組織成長。',
      'Switched on, the community publishes that new social organizations are helped to grow here.',
    ),
  ),
  MICRO_PROJECTS: words(
    in3('微项目', '微專案', 'Micro-projects'),
    in3(
      '打开后，社区公布：居民的小心愿做成小项目来办。',
      '打開後，社區公布：居民的小心願做成小專案來辦。',
      'Switched on, the community publishes that residents’ small wishes become small projects.',
    ),
  ),
  THREE_MEETINGS: words(
    in3('三会', '三會', 'Three meetings'),
    in3(
      '议事、定事、监督由三个会来办，会议在线下开。',
      '議事、定事、監督由三個會來辦，會議在線下開。',
      'Deliberating, deciding and supervising are three meetings, held in person.',
    ),
  ),
  CADRE_RATING: words(
    in3('直评村官', '直評村官', 'Direct rating of cadres'),
    in3(
      '打开后，社区公布：干部的工作由居民直接打分。',
      '打開後，社區公布：幹部的工作由居民直接打分。',
      'Switched on, the community publishes that residents rate their cadres’ work directly.',
    ),
  ),
  FIVE_STEPS: words(
    in3('五步工作法', '五步工作法', 'Five steps'),
    in3(
      '小区党建的五步：找党员、建组织、优机制、聚合力、植文化，在线下开展。',
      '小區黨建的五步：找黨員、建組織、優機制、聚合力、植文化，在線下開展。',
      'Five steps of party-led work in estates, taken in person: find members, build the organization, improve the mechanism, gather strength, grow culture.',
    ),
  ),
  FIVE_CENTRES: words(
    in3('五心', '五心', 'Five centres'),
    in3(
      '志愿、互助、日间照料、法律援助、文体健康五个中心，应用碧江模式时登记为组织。',
      '志願、互助、日間照料、法律援助、文體健康五個中心，套用碧江模式時登記為組織。',
      'Centres for volunteers, neighbours’ help, day care, legal aid, culture and health; applying the Bijiang model enters them as organizations.',
    ),
  ),
};
