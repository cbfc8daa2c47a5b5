import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActionOf,
  availableActions,
  defineLifecycle,
  type FactsOf,
  isFinal,
  type Lifecycle,
  type StateOf,
  transition,
} from './lifecycle.ts';

interface TopicFacts {
  readonly supporters: number;
}

const topic = defineLifecycle({
  initial: 'PROPOSED',
  states: {
    PROPOSED: {},
    DISCUSSING: { label: '讨论中' },
    RETURNED: { final: true },
    DONE: { final: true },
  },
  transitions: [
    {
      action: 'OPEN',
      from: ['PROPOSED'],
      to: 'DISCUSSING',
      by: ['WORKER', 'COUNCIL'],
      needs: [
        { code: 'TOO_FEW_SUPPORTERS', check: (facts: TopicFacts) => facts.supporters >= 3 },
        { code: 'TOO_MANY_SUPPORTERS', check: (facts: TopicFacts) => facts.supporters < 1000 },
      ],
    },
    {
      action: 'RETURN',
      from: ['PROPOSED', 'DISCUSSING'],
      to: 'RETURNED',
      by: ['WORKER'],
      reasonRequired: true,
    },
    { action: 'CLOSE', from: ['DISCUSSING'], to: 'DONE', by: ['WORKER'] },
    { action: 'REOPEN', from: ['DONE'], to: 'DISCUSSING', by: ['AUTHOR'] },
  ],
});

const worker = new Set(['WORKER']);
const author = new Set(['AUTHOR']);
const enough = { supporters: 3 };

describe('a process', () => {
  it('moves when the right person acts in the right state', () => {
    expect(transition(topic, 'PROPOSED', 'OPEN', worker, enough)).toEqual({
      ok: true,
      to: 'DISCUSSING',
    });
  });

  it('refuses an act that does not exist in its state, and says where it does', () => {
    expect(transition(topic, 'DONE', 'RETURN', worker, enough, 'late')).toEqual({
      ok: false,
      refusal: { code: 'WRONG_STATE', state: 'DONE', from: ['PROPOSED', 'DISCUSSING'] },
    });
  });

  it('refuses whoever may not act, says who may, and nothing else', () => {
    expect(transition(topic, 'PROPOSED', 'OPEN', author, { supporters: 0 })).toEqual({
      ok: false,
      refusal: { code: 'NOT_FOR_YOU', by: ['WORKER', 'COUNCIL'] },
    });
  });

  it('names the first need that fails', () => {
    expect(transition(topic, 'PROPOSED', 'OPEN', worker, { supporters: 2 })).toEqual({
      ok: false,
      refusal: { code: 'TOO_FEW_SUPPORTERS' },
    });
  });

  it.each([undefined, null, '', ' \n'])(
    'wants a reason in words where one is due (%j)',
    (reason) => {
      expect(transition(topic, 'PROPOSED', 'RETURN', worker, enough, reason)).toEqual({
        ok: false,
        refusal: { code: 'REASON_REQUIRED' },
      });
      expect(transition(topic, 'PROPOSED', 'RETURN', worker, enough, 'Not ours').ok).toBe(true);
    },
  );

  it('knows where it may rest', () => {
    expect([isFinal(topic, 'DONE'), isFinal(topic, 'DISCUSSING')]).toEqual([true, false]);
  });
});

describe('the actions shown to a viewer', () => {
  it('are all that leave the state, each with the reason when refused', () => {
    expect(availableActions(topic, 'PROPOSED', new Set(['COUNCIL']), { supporters: 0 })).toEqual([
      {
        action: 'OPEN',
        to: 'DISCUSSING',
        reasonRequired: false,
        allowed: false,
        refusal: { code: 'TOO_FEW_SUPPORTERS' },
      },
      {
        action: 'RETURN',
        to: 'RETURNED',
        reasonRequired: true,
        allowed: false,
        refusal: { code: 'NOT_FOR_YOU', by: ['WORKER'] },
      },
    ]);
  });

  it('agree with what happens when the viewer acts', () => {
    const states: StateOf<typeof topic>[] = ['PROPOSED', 'DISCUSSING', 'RETURNED', 'DONE'];
    const actions: ActionOf<typeof topic>[] = ['OPEN', 'RETURN', 'CLOSE', 'REOPEN'];
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.subarray(['WORKER', 'COUNCIL', 'AUTHOR']),
        fc.nat(2000),
        (state, kinds, supporters) => {
          const viewer = new Set(kinds);
          const shown = availableActions(topic, state, viewer, { supporters });
          for (const action of actions) {
            const result = transition(topic, state, action, viewer, { supporters }, 'because');
            const entry = shown.find((candidate) => candidate.action === action);
            expect(result).toEqual(
              entry === undefined
                ? { ok: false, refusal: expect.objectContaining({ code: 'WRONG_STATE' }) }
                : entry.allowed
                  ? { ok: true, to: entry.to }
                  : { ok: false, refusal: entry.refusal },
            );
          }
        },
      ),
    );
  });
});

describe('the compiler', () => {
  it('knows every name of a process', () => {
    const notCompiled = () => {
      // @ts-expect-error: no such state
      transition(topic, 'CLOSED', 'OPEN', worker, enough);
      // @ts-expect-error: no such action
      transition(topic, 'PROPOSED', 'APPROVE', worker, enough);
      // @ts-expect-error: the facts lack what the needs read
      availableActions(topic, 'PROPOSED', worker, {});
      defineLifecycle({
        initial: 'A',
        states: { A: {} },
        transitions: [
          // @ts-expect-error: the action leads to a state that is not defined
          { action: 'GO', from: ['A'], to: 'X', by: ['ANYONE'] },
        ],
      });
    };
    expect(notCompiled).toThrow(/unknown state X/);
    const facts: FactsOf<typeof topic> = { supporters: 7 };
    expect(transition(topic, 'PROPOSED', 'OPEN', worker, facts).ok).toBe(true);
    const refused = transition(topic, 'PROPOSED', 'OPEN', author, facts);
    const who: readonly ('WORKER' | 'COUNCIL' | 'AUTHOR')[] =
      !refused.ok && refused.refusal.code === 'NOT_FOR_YOU' ? refused.refusal.by : [];
    expect(who).toContain('COUNCIL');
    const anyLifecycle: Lifecycle = topic;
    expect(anyLifecycle.initial).toBe('PROPOSED');
  });
});
