import { describe, expect, it } from 'vitest';
import { checkLifecycle } from './lifecycle-check.ts';

describe('a process that cannot work is refused when it is defined', () => {
  const step = { action: 'GO', from: ['A'], to: 'B', by: ['ANYONE'] } as const;
  const states = { A: {}, B: { final: true } } as const;

  it.each([
    ['an unknown initial state', { initial: 'X', states, transitions: [step] }, /initial.* X/],
    [
      'an unknown target',
      { initial: 'A', states, transitions: [step, { ...step, action: 'FLY', to: 'X' }] },
      /FLY.* X/,
    ],
    [
      'an unknown source',
      { initial: 'A', states, transitions: [{ ...step, from: ['A', 'toString'] }] },
      /toString/,
    ],
    [
      'an unreachable state',
      { initial: 'A', states: { ...states, C: { final: true } }, transitions: [step] },
      /reached: C/,
    ],
    [
      'a dead end',
      {
        initial: 'A',
        states: { ...states, C: {} },
        transitions: [step, { ...step, action: 'STRAY', to: 'C' }],
      },
      /no final state: C/,
    ],
    [
      'a loop without an end',
      {
        initial: 'A',
        states: { A: {}, B: {} },
        transitions: [step, { ...step, from: ['B'], to: 'A' }],
      },
      /no final state: A, B/,
    ],
    [
      'an action with two outcomes',
      { initial: 'A', states, transitions: [step, { ...step, to: 'A' }] },
      /GO in A/,
    ],
    [
      'an action for nobody',
      { initial: 'A', states, transitions: [{ ...step, by: [] }] },
      /nobody.*GO/,
    ],
    [
      'an action from nowhere',
      { initial: 'A', states, transitions: [{ ...step, from: [] }] },
      /GO/,
    ],
    [
      'a name in small letters',
      { initial: 'A', states, transitions: [{ ...step, action: 'go' }] },
      /"go"/,
    ],
    [
      'a reserved code',
      {
        initial: 'A',
        states,
        transitions: [{ ...step, needs: [{ code: 'WRONG_STATE', check: () => true }] }],
      },
      /WRONG_STATE/,
    ],
  ])('%s', (_, definition, message) => {
    expect(() => checkLifecycle(definition)).toThrow(message);
  });
});
