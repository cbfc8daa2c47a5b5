import { describe, expect, it } from 'vitest';
import { defineLifecycle } from './lifecycle.ts';
import { mermaid } from './lifecycle-diagram.ts';

const topic = defineLifecycle({
  initial: 'PROPOSED',
  states: {
    PROPOSED: {},
    DISCUSSING: { label: '讨论中' },
    RETURNED: { final: true },
    DONE: { final: true },
  },
  transitions: [
    { action: 'OPEN', from: ['PROPOSED'], to: 'DISCUSSING', by: ['WORKER'] },
    { action: 'RETURN', from: ['PROPOSED', 'DISCUSSING'], to: 'RETURNED', by: ['WORKER'] },
    { action: 'CLOSE', from: ['DISCUSSING'], to: 'DONE', by: ['WORKER'] },
    { action: 'REOPEN', from: ['DONE'], to: 'DISCUSSING', by: ['AUTHOR'] },
  ],
});

describe('the diagram of a process', () => {
  it('shows where it begins, each act, and where it may rest', () => {
    expect(mermaid(topic, { OPEN: '开始讨论', RETURN: 'Return: "no"' })).toBe(
      `stateDiagram-v2
  state "讨论中" as DISCUSSING
  [*] --> PROPOSED
  PROPOSED --> DISCUSSING : 开始讨论
  PROPOSED --> RETURNED : Return#58; #34;no#34;
  DISCUSSING --> RETURNED : Return#58; #34;no#34;
  DISCUSSING --> DONE : CLOSE
  DONE --> DISCUSSING : REOPEN
  RETURNED --> [*]
  DONE --> [*]
`,
    );
  });
});
