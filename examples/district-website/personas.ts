/**
 * How surely the host website knows who somebody is, in Linli's words: `ACCOUNT` is a real name the
 * host has checked, `RESIDENT` means it has checked the home as well.
 */
export type VerificationLevel = 'ACCOUNT' | 'RESIDENT';

export type PersonaId = 'visitor' | 'resident' | 'worker' | 'representative' | 'official';

export type Persona = {
  readonly id: PersonaId;
  /** What the person is in the community, in Chinese, as the demo bar says it. */
  readonly role: string;
  /** What the host website's token says; absent for a visitor, who has none. */
  readonly account?: {
    /** Stable subject of the token. What the subject may do is decided in Linli, not here. */
    readonly subject: string;
    readonly name: string;
    readonly level: VerificationLevel;
  };
};

/** The people a demonstration can look through the eyes of. None of them exists. */
export const personas: readonly Persona[] = [
  { id: 'visitor', role: '访客' },
  {
    id: 'resident',
    role: '居民',
    account: { subject: 'demo-resident', name: '王秀兰', level: 'RESIDENT' },
  },
  {
    id: 'worker',
    role: '社区工作者',
    account: { subject: 'demo-worker', name: '李敏', level: 'ACCOUNT' },
  },
  {
    id: 'representative',
    role: '组织代表',
    account: { subject: 'demo-representative', name: '赵刚', level: 'ACCOUNT' },
  },
  {
    id: 'official',
    role: '区级干部',
    account: { subject: 'demo-official', name: '周文静', level: 'ACCOUNT' },
  },
];

export function personaById(id: string | null): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}
