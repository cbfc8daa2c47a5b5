import type { BoardStrings } from '../deliberation-board.strings.ts';

export const strings: BoardStrings = {
  title: '社區議題',
  introduction: '身邊的事，大家一起商量。點開一個議題，說說您的想法。',
  propose: '提一個議題',
  filters: '依進度查看',
  open: '討論中',
  proposed: '新提出',
  converging: '凝聚共識',
  decided: '已決定',
  ended: '已結束',
  proposedBy: (name, day) => `${name}　${day}提出`,
  participants: (people) => `${people}參與`,
  statements: (count) => `${count}則看法`,
  reasons: (count) => `${count}則理由`,
  empty: {
    open: '目前沒有討論中的議題。您關心什麼事，可以先提出來。',
    proposed: '目前沒有新提出的議題。您關心什麼事，可以先提出來。',
    converging: '目前沒有議題走到凝聚共識這一步。可以先看看討論中的議題。',
    decided: '還沒有作出決定的議題。可以先看看討論中的議題。',
    ended: '還沒有結束的議題。',
  },
  unknownCommunity: '找不到這個社區。請告訴網站的管理員。',
};
