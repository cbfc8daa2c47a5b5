import type { Clock } from '../kernel/clock.ts';
import type { ChangeFeed } from '../platform/change-feed.ts';

/** A public answer, as it is sent. */
export interface PublicAnswer {
  body: string;
  etag: string;
}

/** What the making of an answer has found. */
export interface MadeAnswer<T> {
  result: T;
  hold: Hold;
}

/** What may be held, how long, and the district whose changes end it; null for what may not be. */
type Hold = { answer: PublicAnswer; seconds: number; districtId: string | null } | null;

/**
 * Public answers, held in this process until something in their district is written. Whoever asks
 * while an answer is being made waits for that one.
 */
export interface HeldAnswers {
  find(key: string): PublicAnswer | null;
  /** Makes an answer, or joins the making of the same one. */
  make<T>(key: string, work: () => Promise<MadeAnswer<T>>): Promise<T>;
  close(): void;
}

interface Held extends PublicAnswer {
  until: number;
  place: string;
}

/** Stands for the district of answers that a change in any district may change. */
const anywhere = 'anywhere';

const mostAnswers = 2_000;
/** Characters of all bodies together. */
const mostCharacters = 32 * 1024 * 1024;

/**
 * Correct by three rules. A write of this process drops its district's answers after its commit and
 * before it is answered; those of other processes do as soon as they are heard of. An answer whose
 * making began before a drop is sent to those who waited for it, who asked before the write was
 * acknowledged, and is not held. Nobody joins a making that began before a drop.
 */
export function createHeldAnswers(changes: ChangeFeed, clock: Clock): HeldAnswers {
  const held = new Map<string, Held>();
  /** The keys of held answers by their district. */
  const places = new Map<string, Set<string>>();
  const making = new Map<string, Promise<MadeAnswer<unknown>>>();
  /** Counts drops. */
  let drops = 0;
  /** The count at the last drop of each district. */
  const lastDrop = new Map<string, number>();
  let characters = 0;

  const remove = (key: string, { place, body }: Held) => {
    held.delete(key);
    places.get(place)?.delete(key);
    characters -= body.length;
  };

  const drop = (districtId: string) => {
    drops += 1;
    lastDrop.set(districtId, drops);
    making.clear();
    for (const place of [districtId, anywhere]) {
      for (const key of places.get(place) ?? []) {
        const answer = held.get(key);
        if (answer) remove(key, answer);
      }
      places.delete(place);
    }
  };

  const keep = (key: string, hold: NonNullable<Hold>, began: { drops: number; at: number }) => {
    const { answer, seconds, districtId } = hold;
    const lastDropped = districtId === null ? drops : (lastDrop.get(districtId) ?? 0);
    if (lastDropped > began.drops) return;
    const before = held.get(key);
    if (before) remove(key, before);
    const place = districtId ?? anywhere;
    held.set(key, { ...answer, place, until: began.at + seconds * 1_000 });
    const keys = places.get(place) ?? new Set();
    places.set(place, keys.add(key));
    characters += answer.body.length;
    for (const [oldest, old] of held) {
      if (held.size <= mostAnswers && characters <= mostCharacters) break;
      remove(oldest, old);
    }
  };

  const stops = [
    changes.subscribe(({ districtId }) => drop(districtId)),
    changes.subscribeLocally(drop),
  ];

  return {
    find(key) {
      const answer = held.get(key);
      if (!answer) return null;
      if (answer.until > clock.now().getTime()) return answer;
      remove(key, answer);
      return null;
    },
    async make<T>(key: string, work: () => Promise<MadeAnswer<T>>): Promise<T> {
      const underWay = making.get(key) as Promise<MadeAnswer<T>> | undefined;
      if (underWay) {
        const shared = await underWay.catch(() => null);
        // A refusal carries the id of the request that it refused.
        return shared?.hold ? shared.result : (await work()).result;
      }
      const began = { drops, at: clock.now().getTime() };
      const made = work();
      making.set(key, made);
      try {
        const { result, hold } = await made;
        if (hold) keep(key, hold, began);
        return result;
      } finally {
        if (making.get(key) === made) making.delete(key);
      }
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}
