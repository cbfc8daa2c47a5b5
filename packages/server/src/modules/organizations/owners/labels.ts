import type { OwnersFormationState } from '../../../generated/prisma/enums.ts';
import type { Localised } from '../../../kernel/locale.ts';
import type { FormationAction } from './lifecycle.ts';

const text = (cn: string, tw: string, en: string): Localised => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** The states as people read them. */
export const stateLabels: Readonly<Record<OwnersFormationState, Localised>> = {
  PREPARING: text('筹备组在准备', '籌備組在準備', 'The group prepares'),
  RULES_DRAFTED: text('规则已起草', '規則已起草', 'Rules drafted'),
  NOTICE: text('候选人公告中', '候選人公告中', 'Candidates announced'),
  ELECTED: text('已选举产生', '已選舉產生', 'Elected'),
  FILED: text('已备案', '已備案', 'Filed'),
  HANDED_OVER: text('已移交', '已移交', 'Handed over'),
  STOPPED: text('已停止', '已停止', 'Stopped'),
};

/** The words for buttons. */
export const buttonLabels: Readonly<Record<FormationAction, Localised>> = {
  DRAFT_RULES: text('填写两份规则', '填寫兩份規則', 'Enter both texts'),
  PUBLISH_CANDIDATES: text('公布候选人', '公布候選人', 'Announce the candidates'),
  RECORD_ELECTION: text('登记选举结果', '登記選舉結果', 'Record the election'),
  RECORD_FILING: text('登记备案', '登記備案', 'Record the filing'),
  HAND_OVER: text('确认移交', '確認移交', 'Confirm the handover'),
  STOP: text('停止筹备', '停止籌備', 'Stop'),
};

/** The words for what has happened, on timelines. */
export const stepLabels: Readonly<Record<string, Localised>> = {
  BEGIN: text('成立筹备组', '成立籌備組', 'Preparation group set up'),
  DRAFT_RULES: text(
    '议事规则和管理规约已起草',
    '議事規則和管理規約已起草',
    'Rules and covenant drafted',
  ),
  PUBLISH_CANDIDATES: text('候选人已公布', '候選人已公布', 'Candidates announced'),
  RECORD_ELECTION: text(
    '业主委员会已选举产生',
    '業主委員會已選舉產生',
    'Owners’ committee elected',
  ),
  RECORD_FILING: text('业主委员会已备案', '業主委員會已備案', 'Owners’ committee filed'),
  HAND_OVER: text('资料和事务已移交', '資料和事務已移交', 'Papers and affairs handed over'),
  STOP: text('筹备已停止', '籌備已停止', 'Stopped'),
};
