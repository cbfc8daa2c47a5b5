import { type BallotDraft, presetOf, proxiesOf } from './ballot-draft.ts';
import type { PrepareStrings } from './prepare.strings.ts';

export interface ToldPreset {
  readonly id: string;
  readonly inWords: readonly string[];
}

/** What will hold once the ballot is open, sentence by sentence: the rule, who votes, and how. */
export function draftInWords(
  draft: BallotDraft,
  presets: readonly ToldPreset[],
  words: PrepareStrings,
): string[] {
  const { votingUnit, secrecy, hidden, changeable, paper } = draft;
  const proxies = proxiesOf(draft);
  return [
    ...(presets.find(({ id }) => id === presetOf(draft))?.inWords ?? []).map(words.sentence),
    words.sentence(words.units[votingUnit]),
    words.secrecies[votingUnit === 'OWNER' ? 'OPEN' : secrecy],
    hidden ? words.willHide : words.willShow,
    changeable ? words.mayChange : words.mayNotChange,
    ...(proxies ? [words.proxies(proxies)] : []),
    ...(paper ? [words.onPaperToo] : []),
  ];
}
