import { defineErrors } from '../../../kernel/domain-error.ts';

/** Codes of ballots on paper. */
defineErrors({
  PAPER_GIVEN: {
    message: {
      'zh-CN': '名册上记着已领纸质选票，请交纸质票。没用的话，请到社区退票后再在网上投。',
      'zh-TW': '名冊上記著已領紙本選票，請交紙本票。沒用的話，請到社區退票後再在網路上投。',
      en: 'A paper ballot was given out for this vote. Please hand it in, or return it unused to vote online.',
    },
    description:
      'Voting online for an entry whose voter was given a sheet without a name; see returnPaperBallot.',
  },
  PAPERS_WAITING: {
    message: {
      'zh-CN': '还有 {sheets} 张纸质选票没有录完，或者两遍不一致。都处理好才能计票。',
      'zh-TW': '還有 {sheets} 張紙本選票沒有輸入完，或者兩次不一致。都處理好才能計票。',
      en: '{sheets} {sheets:paper waits/papers wait} for a second reader or {sheets:is/are} disputed. Please settle that before the count.',
    },
    description: 'Counting a ballot while sheets are ENTERED or DISPUTED.',
  },
  PAPERS_TOO_MANY: {
    message: {
      'zh-CN': '录入了 {sheets} 张纸质选票，名册上只登记领了 {given} 张。请先核对领票登记。',
      'zh-TW': '輸入了 {sheets} 張紙本選票，名冊上只登記領了 {given} 張。請先核對領票登記。',
      en: '{sheets} papers came in, and {given} were given out by the roll. Please check the list of who was given one.',
    },
    description:
      'Counting a ballot that would count more sheets without a name than entries are marked by givePaperBallots.',
  },
});
