import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of ballots. */
defineErrors({
  BALLOT_NOT_POSSIBLE: {
    message: {
      'zh-CN': '这件事现在还不能投票，请等它到了可以投票的阶段。',
      'zh-TW': '這件事現在還不能投票，請等它到了可以投票的階段。',
      en: 'This is not at a stage at which it is decided by ballot.',
    },
    description:
      'Preparing or opening a ballot of a host that does not decide by ballot at present.',
  },
  BALLOT_TIME_INVALID: {
    message: {
      'zh-CN': '投票时间不对：开始不能早于现在，截止要在开始之后，最长一年。',
      'zh-TW': '投票時間不對：開始不能早於現在，截止要在開始之後，最長一年。',
      en: 'A ballot opens no earlier than now, closes after it opens, and runs for a year at most.',
    },
    description: 'The times of a ballot are in the past, out of order, or more than a year apart.',
  },
  BALLOT_NOTICE_TOO_SHORT: {
    message: {
      'zh-CN': '这类投票要提前 {days} 天公告，最早可以从 {earliest} 开始。',
      'zh-TW': '這類投票要提前 {days} 天公告，最早可以從 {earliest} 開始。',
      en: 'Such a ballot takes {days} {days:day/days} of notice, so {earliest} at the earliest.',
    },
    description: 'Preparing a ballot, or opening it by hand, before the host’s notice is kept.',
  },
  BALLOT_SETTINGS_INVALID: {
    message: {
      'zh-CN': '这几项设置不能放在一起，请对照说明改一下。',
      'zh-TW': '這幾項設定不能放在一起，請對照說明修改。',
      en: 'These settings do not go together. Please see the description of the field.',
    },
    description:
      'A ballot whose settings contradict each other: an UNLINKABLE one of owners, changeable, with proxies or a live roll; owners with a live roll; options, seats, budget or rule that the method does not take. The path names the field.',
  },
  ROLL_EMPTY: {
    message: {
      'zh-CN': '按现在的条件，没有人可以参加这次投票。请检查范围和条件。',
      'zh-TW': '按目前的條件，沒有人可以參加這次投票。請檢查範圍和條件。',
      en: 'Nobody could vote by these conditions. Please check the place and the electorate.',
    },
    description: 'Opening a ballot whose roll would be empty.',
  },
  BALLOT_ALREADY_OPEN: {
    message: {
      'zh-CN': '投票已经开始，内容不能再改。',
      'zh-TW': '投票已經開始，內容不能再改。',
      en: 'The ballot has been opened. What it asks can no longer change.',
    },
    description: 'Changing or opening a ballot that was opened already.',
  },
  BALLOT_NOT_OPEN: {
    message: {
      'zh-CN': '投票还没有开始，请到时再来。',
      'zh-TW': '投票還沒有開始，請到時再來。',
      en: 'The ballot is not open yet.',
    },
    description: 'Voting in a ballot that has not been opened.',
  },
  BALLOT_CLOSED: {
    message: {
      'zh-CN': '投票已经截止，这一票没有计入。',
      'zh-TW': '投票已經截止，這一票沒有計入。',
      en: 'The ballot has closed. This vote was not counted.',
    },
    description:
      'Voting after the close, also when the clock has passed it and nobody has closed yet.',
  },
  BALLOT_STILL_RUNS: {
    message: {
      'zh-CN': '投票还没到截止时间，也还有人没投，不能提前截止。',
      'zh-TW': '投票還沒到截止時間，也還有人沒投，不能提前截止。',
      en: 'The ballot runs until its close, unless everybody has voted.',
    },
    description: 'Closing a ballot by hand before its time while somebody may still vote.',
  },
  NOT_ON_ROLL: {
    message: {
      'zh-CN': '您不在这次投票的名册里。如果有误，请联系社区。',
      'zh-TW': '您不在這次投票的名冊裡。如果有誤，請聯絡社區。',
      en: 'You are not on the roll of this ballot. If that is wrong, please tell the community office.',
    },
    description: 'Voting by somebody who may vote for nobody on the roll, or not for this entry.',
  },
  ENTRY_REQUIRED: {
    message: {
      'zh-CN': '您可以代表不止一户投票，请先选是哪一户。',
      'zh-TW': '您可以代表不止一戶投票，請先選是哪一戶。',
      en: 'You may vote for more than one. Please say for which.',
    },
    description: 'Voting without `entry` by somebody who may vote for several on the roll.',
  },
  ALREADY_VOTED: {
    message: {
      'zh-CN': '已经投过票了，一票只计一次。',
      'zh-TW': '已經投過票了，一票只計一次。',
      en: 'This vote has been cast already. Each counts once.',
    },
    description:
      'A vote for an entry that has one, in a ballot whose votes cannot be changed; also when somebody else voted for it first.',
  },
  CHOICE_INVALID: {
    message: {
      'zh-CN': '选票填得不对，请看标出来的地方。',
      'zh-TW': '選票填得不對，請看標出來的地方。',
      en: 'The paper is not filled in as this ballot asks.',
    },
    description: 'A choice of another method, or one that the method does not take.',
  },
  UNKNOWN_OPTION: {
    message: {
      'zh-CN': '选票上没有这一项，请刷新后重选。',
      'zh-TW': '選票上沒有這一項，請重新整理後再選。',
      en: 'This option is not on the paper. Please reload and choose again.',
    },
    description: 'A choice names an option that the ballot does not have.',
  },
  CHOSEN_TWICE: {
    message: {
      'zh-CN': '同一项选了两次，请去掉一次。',
      'zh-TW': '同一項選了兩次，請去掉一次。',
      en: 'An option is chosen twice.',
    },
    description: 'A choice names an option more than once.',
  },
  RANKED_TWICE: {
    message: {
      'zh-CN': '同一项排了两次，请去掉一次。',
      'zh-TW': '同一項排了兩次，請去掉一次。',
      en: 'An option is ranked twice.',
    },
    description: 'A ranking names an option more than once.',
  },
  RANKED_EQUALLY: {
    message: {
      'zh-CN': '这种投票不能并列，请分出先后。',
      'zh-TW': '這種投票不能並列，請分出先後。',
      en: 'Options cannot share a place here. Please put them in order.',
    },
    description: 'A ranking puts several options into one place; only SCHULZE takes that.',
  },
  SCORE_OUT_OF_RANGE: {
    message: {
      'zh-CN': '分数要在 0 到 {maximum} 之间。',
      'zh-TW': '分數要在 0 到 {maximum} 之間。',
      en: 'Scores go from 0 to {maximum}.',
    },
    description: 'A score is no whole number from 0 to the most.',
  },
  OVER_BUDGET: {
    message: {
      'zh-CN': '选的项目加起来超过了预算，请去掉一些。',
      'zh-TW': '選的專案加起來超過了預算，請去掉一些。',
      en: 'What you chose costs more than the budget. Please leave some out.',
    },
    description:
      'The chosen projects cost more than the budget, where the ballot does not allow it.',
  },
  OPTIONS_TOO_FEW: {
    message: {
      'zh-CN': '选项太少了，请再加几个，或减少名额。',
      'zh-TW': '選項太少了，請再加幾個，或減少名額。',
      en: 'There are too few options. Please add some, or elect fewer.',
    },
    description: 'A ballot has fewer options than seats, or than must be chosen.',
  },
  SETTING_NOT_TAKEN: {
    message: {
      'zh-CN': '这种投票方式用不到这一项，请去掉。',
      'zh-TW': '這種投票方式用不到這一項，請去掉。',
      en: 'This way of voting does not take this. Please leave it out.',
    },
    description: 'A setting that means nothing for the method, so that a rule would be lost.',
  },
  RULE_TWICE: {
    message: {
      'zh-CN': '现成的规则和自己定的规则，只能选一个。',
      'zh-TW': '現成的規則和自己訂的規則，只能選一個。',
      en: 'Please give either a rule that comes with the product or your own, not both.',
    },
    description: 'A ballot with both `preset` and `rule`.',
  },
  THRESHOLD_NOT_TAKEN: {
    message: {
      'zh-CN':
        '这种投票方式直接比出谁胜出，规则里不能再要求多少比例同意。请换一条规则，或者换一种投票方式。',
      'zh-TW':
        '這種投票方式直接比出誰勝出，規則裡不能再要求多少比例同意。請換一條規則，或者換一種投票方式。',
      en: 'This way of voting finds the winner by itself, so that no share of agreement can be asked. Please take another rule, or another way of voting.',
    },
    description:
      'A rule with a threshold for SCORE, SCHULZE, STV or BUDGET, whose papers are not for or against. A quorum alone is taken.',
  },
  SHARE_UNREACHABLE: {
    message: {
      'zh-CN': '这个比例谁也达不到，请改小一些。',
      'zh-TW': '這個比例誰也達不到，請改小一些。',
      en: 'Nobody could reach this share. Please make it smaller.',
    },
    description: 'A share of a rule that is more than the whole, or that asks for more than all.',
  },
  BALLOT_UNLINKABLE: {
    message: {
      'zh-CN': '这是匿名投票，要先领取匿名选票再投。请刷新页面。',
      'zh-TW': '這是匿名投票，要先領取匿名選票再投。請重新整理頁面。',
      en: 'This ballot is unlinkable: its papers are cast with a credential. Please reload.',
    },
    description:
      'castBallot in an UNLINKABLE ballot: use issueBallotCredential and castUnlinkableBallot.',
  },
  PROXY_UNKNOWN: {
    message: {
      'zh-CN': '找不到这位受托人。请对方先用手机号登录一次，或到社区登记委托。',
      'zh-TW': '找不到這位受託人。請對方先用手機號碼登入一次，或到社區登記委託。',
      en: 'The proxy is not known here. They sign in once with that number, or the office records the mandate.',
    },
    description: 'A mandate names nobody of this district, or the principal themselves.',
  },
  PROXY_LIMIT_REACHED: {
    message: {
      'zh-CN': '这次投票一个人最多受 {limit} 份委托，对方已经满了。',
      'zh-TW': '這次投票一個人最多受 {limit} 份委託，對方已經滿了。',
      en: 'One person votes for {limit} others at most in this ballot.',
    },
    description: 'A mandate for somebody who holds as many as the ballot allows; 0 allows none.',
  },
  MANDATE_GIVEN: {
    message: {
      'zh-CN': '已经委托了别人，先撤回再另外委托。',
      'zh-TW': '已經委託了別人，先撤回再另外委託。',
      en: 'Somebody else has the mandate. Take it back first.',
    },
    description: 'A second mandate for the same entry of the roll.',
  },
  TIE_NOT_BY_LOT: {
    message: {
      'zh-CN': '这次投票事先没有定用抽签，或者已经抽过了。',
      'zh-TW': '這次投票事先沒有訂用抽籤，或者已經抽過了。',
      en: 'This ballot did not say beforehand that the lot decides, or it was drawn already.',
    },
    description: 'resolveBallotTie where `ties` is not LOT, or after the lot.',
  },
  BALLOT_NOT_UNLINKABLE: {
    message: {
      'zh-CN': '这次投票不用匿名选票，请刷新页面后直接投。',
      'zh-TW': '這次投票不用匿名選票，請重新整理頁面後直接投。',
      en: 'This ballot takes no credentials. Please reload and vote directly.',
    },
    description:
      'issueBallotCredential or castUnlinkableBallot in a ballot that is not UNLINKABLE: use castBallot.',
  },
  CREDENTIAL_ISSUED: {
    message: {
      'zh-CN': '匿名选票已经领过了，一人只有一张。请用领取时的那台设备投票。',
      'zh-TW': '匿名選票已經領過了，一人只有一張。請用領取時的那台裝置投票。',
      en: 'The credential was issued already; there is one each. Please vote on the device that has it.',
    },
    description:
      'Asking for a credential with another blinded token than the first time. A client keeps its blinded token until it has cast.',
  },
  CREDENTIAL_INVALID: {
    message: {
      'zh-CN': '这张匿名选票不对，请在领取它的页面上重试。',
      'zh-TW': '這張匿名選票不對，請在領取它的頁面上重試。',
      en: 'This credential is not valid for this ballot. Please try again where it was issued.',
    },
    description:
      'A blinded token that is no number below the ballot’s modulus, or a signature that is not the ballot’s on this token.',
  },
});
