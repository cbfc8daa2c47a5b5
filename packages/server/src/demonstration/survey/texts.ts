/** A question's words in the three languages. */
type Words = readonly [zhCN: string, zhTW: string, en: string];

export const text = ([zhCN, zhTW, en]: Words) => ({ zhCN, zhTW, en });

/** Options, rows or columns with their ids. */
export const options = (labels: Readonly<Record<string, Words>>) =>
  Object.entries(labels).map(([id, words]) => ({ id, label: text(words) }));
