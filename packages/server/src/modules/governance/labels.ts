import type {
  GovernanceAspect,
  GovernanceBodyKind,
  GovernanceInvariant,
  GovernanceLevel,
  GovernancePower,
  GovernanceRelationKind,
} from '@linli/methods';
import type { Locale, Localised } from '../../kernel/locale.ts';
import type { HindranceKind } from './hindrances.ts';
import type { StepReason } from './plan/steps.ts';

const in3 = (zhCN: string, zhTW: string, en: string): Localised => ({
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});

export const powerLabels: Readonly<Record<GovernancePower, Localised>> = {
  LEAD: in3('领导', '領導', 'Leads'),
  DECIDE: in3('决策', '決策', 'Decides'),
  EXECUTE: in3('执行', '執行', 'Carries out'),
  DELIBERATE: in3('议事', '議事', 'Deliberates'),
  SUPERVISE: in3('监督', '監督', 'Supervises'),
};

export const levelLabels: Readonly<Record<GovernanceLevel, Localised>> = {
  DISTRICT: in3('区县', '區縣', 'District'),
  SUBDISTRICT: in3('街道', '街道', 'Subdistrict'),
  COMMUNITY: in3('社区', '社區', 'Community'),
  ESTATE: in3('小区', '小區', 'Estate'),
};

export const relationLabels: Readonly<Record<GovernanceRelationKind, Localised>> = {
  LEADS: in3('领导', '領導', 'leads'),
  COORDINATES: in3('协调', '協調', 'coordinates'),
  GUIDES: in3('指导', '指導', 'guides'),
  SUPERVISES: in3('监督', '監督', 'supervises'),
  ENTRUSTS: in3('委托', '委託', 'entrusts'),
  BUYS_FROM: in3('购买服务', '購買服務', 'buys from'),
  SUPPORTS: in3('支持', '支持', 'supports'),
  PARTNERS: in3('合作', '合作', 'partners with'),
};

export const kindLabels: Readonly<Record<GovernanceBodyKind, Localised>> = {
  PARTY_COMMITTEE: in3('党委', '黨委', 'Party committee'),
  PARTY_BRANCH: in3('党支部', '黨支部', 'Party branch'),
  PARTY_GROUP: in3('党小组', '黨小組', 'Party group'),
  GOVERNMENT: in3('政府机构', '政府機構', 'Government'),
  COORDINATING_BODY: in3('议事协调机构', '議事協調機構', 'Coordinating body'),
  MASS_ORGANIZATION: in3('群团组织', '群團組織', 'Mass organization'),
  REPRESENTATIVE_ASSEMBLY: in3('代表大会', '代表大會', 'Representative assembly'),
  RESIDENTS_COMMITTEE: in3('居民委员会', '居民委員會', 'Residents’ committee'),
  MANAGEMENT_COMMITTEE: in3('管理委员会', '管理委員會', 'Management committee'),
  RESIDENTS_COUNCIL: in3('议事会', '議事會', 'Residents’ council'),
  SUPERVISORY_COMMITTEE: in3('监督委员会', '監督委員會', 'Supervisory committee'),
  WORK_STATION: in3('工作站', '工作站', 'Work station'),
  SERVICE_CENTER: in3('服务中心', '服務中心', 'Service centre'),
  OWNERS_ASSEMBLY: in3('业主大会', '業主大會', 'Owners’ assembly'),
  OWNERS_COMMITTEE: in3('业主委员会', '業主委員會', 'Owners’ committee'),
  OWNERS_SUPERVISORY_BOARD: in3('业主监事会', '業主監事會', 'Owners’ supervisory board'),
  PROPERTY_COMPANY: in3('物业服务企业', '物業服務企業', 'Property company'),
  SOCIAL_ORGANIZATION: in3('社会组织', '社會組織', 'Social organization'),
  MICRO_ORGANIZATION: in3('微组织', '微組織', 'Micro-organization'),
  RESIDENT_UNIT: in3('驻区单位', '駐區單位', 'Resident unit'),
  ENTERPRISE: in3('企业', '企業', 'Enterprise'),
  SOCIAL_ENTERPRISE: in3('社会企业', '社會企業', 'Social enterprise'),
  FOUNDATION: in3('基金会', '基金會', 'Foundation'),
  VOLUNTEER_TEAM: in3('志愿服务队', '志願服務隊', 'Volunteer team'),
  MUTUAL_AID_CENTER: in3('互助中心', '互助中心', 'Mutual-aid centre'),
  EVALUATION_AGENCY: in3('评估机构', '評估機構', 'Evaluation agency'),
};

export const aspectLabels: Readonly<Record<GovernanceAspect, Localised>> = {
  BODY: in3('有哪些组织', '有哪些組織', 'Bodies'),
  POWER: in3('谁有什么权力', '誰有什麼權力', 'Powers'),
  SUPERVISION: in3('谁监督谁', '誰監督誰', 'Supervision'),
  RELATION: in3('相互关系', '相互關係', 'Relations'),
  PROCESS: in3('做事的办法', '做事的辦法', 'Processes'),
};

export const reasonLabels: Readonly<Record<StepReason, Localised>> = {
  NOT_THERE_YET: in3(
    '还没有，会建立。',
    '還沒有，會建立。',
    'It is not there yet and comes about.',
  ),
  POWERS_DIFFER: in3(
    '已经有，名称不变，权力按模式调整。',
    '已經有，名稱不變，權力按模式調整。',
    'It is there and keeps its name; its powers become the model’s.',
  ),
  SERVES_MORE: in3(
    '已经有，会多服务这些社区。',
    '已經有，會多服務這些社區。',
    'It is there and comes to serve more communities.',
  ),
  FITS_ALREADY: in3(
    '已经符合，不用改。',
    '已經符合，不用改。',
    'It fits already and is left alone.',
  ),
  NONE_THERE: in3(
    '这里还没有登记，有了以后可以再应用一次。',
    '這裡還沒有登記，有了以後可以再套用一次。',
    'None is entered here; once there is one, apply the model again.',
  ),
  NO_ESTATE: in3(
    '这个社区还没有登记小区，有了以后可以再应用一次。',
    '這個社區還沒有登記小區，有了以後可以再套用一次。',
    'No estate is entered in this community; once there is one, apply the model again.',
  ),
  TOO_FEW_MEMBERS: in3(
    '到会的不足两方，先不建立。',
    '到會的不足兩方，先不建立。',
    'Fewer than two of its members are there, so it does not come about.',
  ),
  ON_ALREADY: in3('已经打开。', '已經打開。', 'It is on already.'),
  RUNS_ELSEWHERE: in3(
    '在线下进行，这里只作说明。',
    '在線下進行，這裡只作說明。',
    'It runs outside Linli and is described only.',
  ),
  LAID_OUT_BEFORE: in3(
    '是原来的模式建立的，随它撤销。',
    '是原來的模式建立的，隨它撤銷。',
    'The former model laid it out; it goes with it.',
  ),
  WAS_SO_BEFORE: in3(
    '恢复成应用模式之前的样子。',
    '恢復成套用模式之前的樣子。',
    'It becomes again what it was before the model.',
  ),
};

export const hindranceLabels: Readonly<Record<HindranceKind, Localised>> = {
  MEMBERSHIP: in3('成员', '成員', 'members'),
  REGULATION: in3('制度', '制度', 'rules'),
  OWNERS_FORMATION: in3('业主大会筹备', '業主大會籌備', 'formation of an owners’ assembly'),
  DUTY: in3('职责', '職責', 'duties'),
  ADMISSION_REQUEST: in3('准入申请', '准入申請', 'admission requests'),
  DEMAND_REFUSAL: in3('被拒绝的任务', '被拒絕的任務', 'refused demands'),
  AGREEMENT: in3('协议书', '協議書', 'agreements'),
  WORK_ITEM: in3('督办事项', '督辦事項', 'work items'),
  CONFERENCE: in3('联席会议', '聯席會議', 'joint conferences'),
  MEETING: in3('会议', '會議', 'meetings'),
  INCUBATION: in3('孵化', '孵化', 'incubation'),
  FILING: in3('备案', '備案', 'filings'),
  CERTIFICATION: in3('认证', '認證', 'certifications'),
  TALENT: in3('人才', '人才', 'talents'),
  POST: in3('岗位', '崗位', 'posts'),
  REPORTING_IN: in3('双报到', '雙報到', 'reporting in'),
  DUTY_ROSTER: in3('值班表', '值班表', 'duty rosters'),
  TOPIC: in3('议题', '議題', 'topics'),
  PUBLICATION: in3('公示', '公示', 'public notices'),
  RESOLUTION: in3('决议', '決議', 'resolutions'),
  RELATION: in3('后来建立的关系', '後來建立的關係', 'relations entered since'),
};

/** An invariant as a sentence. */
export function invariantSentence(invariant: GovernanceInvariant, locale: Locale): string {
  const kinds = (names: readonly GovernanceBodyKind[]) =>
    names.map((name) => kindLabels[name][locale]).join(locale === 'en' ? ', ' : '、');
  const choose = (zhCN: string, zhTW: string, en: string) => in3(zhCN, zhTW, en)[locale];
  switch (invariant.rule) {
    case 'SINGLE_LEADER': {
      const level = levelLabels[invariant.level][locale];
      return choose(
        `${level}一级只有一个组织领导`,
        `${level}一級只有一個組織領導`,
        `One body leads at the level: ${level}`,
      );
    }
    case 'EVERY_EXECUTOR_SUPERVISED':
      return choose(
        '每个执行的组织都有人监督',
        '每個執行的組織都有人監督',
        'Whoever carries out is supervised',
      );
    case 'DECIDER_IS_NOT_EXECUTOR':
      return choose('决策的不执行', '決策的不執行', 'Who decides does not carry out');
    case 'LEADS_ACYCLIC':
      return choose('领导关系不绕圈', '領導關係不繞圈', 'Leading makes no circle');
    case 'POWER_HELD_BY': {
      const power = powerLabels[invariant.power][locale];
      return choose(
        `只由${kinds(invariant.kinds)}${power}`,
        `只由${kinds(invariant.kinds)}${power}`,
        `${power}: only ${kinds(invariant.kinds)}`,
      );
    }
    case 'BODY_SERVES':
      return choose(
        `“${invariant.body}”服务 ${invariant.least} 到 ${invariant.most} 个社区`,
        `「${invariant.body}」服務 ${invariant.least} 到 ${invariant.most} 個社區`,
        `“${invariant.body}” serves ${invariant.least} to ${invariant.most} communities`,
      );
    case 'RELATED': {
      const relation = relationLabels[invariant.kind][locale];
      const [from, to] = [kinds(invariant.from), kinds(invariant.to)];
      return choose(
        `${from}${relation}每个${to}`,
        `${from}${relation}每個${to}`,
        `${from} ${relation} every ${to}`,
      );
    }
  }
}
