import { formatCount } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { FEW_STATEMENTS } from './statement-list.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Opinions, Statement } from './topic-facts.ts';

/** What others think, to be read aloud: the finding, what all share, and how the first statements stand. */
export function inWords(
  opinions: Opinions | null | undefined,
  statements: readonly Statement[] | undefined,
  words: TopicStrings,
  locale: Locale,
): string {
  const shared = (agreeing: boolean, title: string) => {
    const bodies = (opinions?.consensus ?? [])
      .filter((entry) => entry.agreeing === agreeing)
      .map(({ statement }) => statement.body);
    return bodies.length ? [`${title}：`, ...bodies] : [];
  };
  const shown = (count: number) => formatCount(count, locale);
  return [
    opinions?.sentence ?? '',
    ...shared(true, words.consensus),
    ...shared(false, words.consensusAgainst),
    ...(statements ?? []).slice(0, FEW_STATEMENTS).flatMap(({ body, counts }) => {
      const { agree, disagree, pass } = counts;
      return agree + disagree + pass
        ? [body, words.counts(shown(agree), shown(disagree), shown(pass))]
        : [];
    }),
  ].join('\n');
}
