import { DomainError, defineErrors } from '../../kernel/domain-error.ts';
import type { Hindrance } from './hindrances.ts';

/** Codes of governance models. */
defineErrors({
  GOVERNANCE_NEEDS_COMMUNITY: {
    message: {
      'zh-CN': '治理模式应用在社区或村一级，请选择一个社区。',
      'zh-TW': '治理模式套用在社區或村一級，請選擇一個社區。',
      en: 'A governance model is applied to a community or village; choose one.',
    },
    description: 'The node given is a district, a subdistrict, an estate or a building.',
  },
  GOVERNANCE_MODEL_UNKNOWN: {
    message: {
      'zh-CN': '没有这个治理模式，请刷新后再选。',
      'zh-TW': '沒有這個治理模式，請重新整理後再選。',
      en: 'There is no governance model with this key. Reload and choose again.',
    },
    description: 'The key names neither a built-in model nor one of the district.',
  },
  GOVERNANCE_MODEL_BUILT_IN: {
    message: {
      'zh-CN': '这个代号是系统自带的模式，请换一个代号。',
      'zh-TW': '這個代號是系統內建的模式，請換一個代號。',
      en: 'This key belongs to a built-in model; use another one.',
    },
    description: 'A district’s own model may not take the key of a built-in one.',
  },
  GOVERNANCE_MODEL_IN_USE: {
    message: {
      'zh-CN': '还有社区在用这个模式，没有删除。请先在那些社区撤销。',
      'zh-TW': '還有社區在用這個模式，沒有刪除。請先在那些社區撤銷。',
      en: 'Communities are laid out by this model, so it was not removed. Undo it there first.',
    },
    description: 'An application of the model stands in a community of the district.',
  },
  GOVERNANCE_MODEL_STANDS: {
    message: {
      'zh-CN': '这个社区已经应用了“{model}”。请先撤销，或者选择替换。',
      'zh-TW': '這個社區已經套用了「{model}」。請先撤銷，或者選擇替換。',
      en: 'This community is laid out by “{model}” already. Undo that first, or say that it is to be replaced.',
    },
    description:
      'One model at a time lays out a community; pass `replace` to change it in one act.',
  },
  GOVERNANCE_PLAN_CHANGED: {
    message: {
      'zh-CN': '您看过方案以后，情况有了变化，什么都没有改动。请重新看一遍方案再确认。',
      'zh-TW': '您看過方案以後，情況有了變化，什麼都沒有改動。請重新看一遍方案再確認。',
      en: 'Things have changed since you saw the plan, so nothing was done. Look at the plan again.',
    },
    description: 'The hash of the plan is not the one that applying would carry out now.',
  },
  GOVERNANCE_INVARIANTS_BROKEN: {
    message: {
      'zh-CN': '按现在的情况，有 {count} 条规则守不住，没有应用。请在方案里看是哪几条。',
      'zh-TW': '按現在的情況，有 {count} 條規則守不住，沒有套用。請在方案裡看是哪幾條。',
      en: '{count} {count:rule/rules} of the model would not hold here, so it was not applied. The plan says which.',
    },
    description:
      'What is there already, or the communities that share a station, break invariants.',
  },
  GOVERNANCE_HINDERED: {
    message: {
      'zh-CN': '有 {count} 处已经用上了这个模式建立的组织，没有撤销。请先处理列出的这些。',
      'zh-TW': '有 {count} 處已經用上了這個模式建立的組織，沒有撤銷。請先處理列出的這些。',
      en: 'In {count} {count:place/places} something depends on what the model laid out, so it was not undone. See to those first.',
    },
    description:
      'Members, agreements, work and the like depend on the bodies; `hindrances` lists them.',
  },
  GOVERNANCE_DEFINITION_TEXT: {
    message: {
      'zh-CN': '文件不是 JSON，请检查后再试。',
      'zh-TW': '檔案不是 JSON，請檢查後再試。',
      en: 'The text is no JSON; check the file.',
    },
    description: 'The definition of a model as text could not be read.',
  },
  GOVERNANCE_DEFINITION_INVALID: {
    message: {
      'zh-CN': '治理模式的这一处不对：{problem}。',
      'zh-TW': '治理模式的這一處不對：{problem}。',
      en: 'This part of the model is not right: {problem}.',
    },
    description:
      'A problem of a model’s definition, at the path given. Problems: MALFORMED, UNKNOWN_FIELD, UNKNOWN_NAME, KEY_INVALID, KEY_DUPLICATE, TEXT_MISSING, TEXT_TOO_LONG, LIST_TOO_SHORT, LIST_TOO_LONG, BOUNDS_INVALID, TEMPLATE_INVALID, BODY_UNKNOWN, RELATION_TO_ITSELF, CONVENER_NOT_MEMBER, INVARIANT_BROKEN.',
  },
  PROCESS_NOT_SWITCHABLE: {
    message: {
      'zh-CN': '这个办法在线下进行，不需要在这里打开。',
      'zh-TW': '這個辦法在線下進行，不需要在這裡打開。',
      en: 'This process runs outside Linli and is not switched on here.',
    },
    description: 'A process that models describe and Linli does not ask for.',
  },
});

/** Something depends on what a model has laid out; it says what, all at once. */
export class GovernanceHinderedError extends DomainError {
  override readonly name = 'GovernanceHinderedError';
  readonly districtId: string;
  readonly hindrances: readonly Hindrance[];

  constructor(districtId: string, hindrances: readonly Hindrance[]) {
    super('GOVERNANCE_HINDERED', { count: hindrances.length });
    this.districtId = districtId;
    this.hindrances = hindrances;
  }
}
