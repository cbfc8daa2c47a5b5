import { newId } from '../../kernel/ids.ts';
import type { Persona, TestApp } from '../../testing/index.ts';
import { write } from '../write.ts';
import { defineNotification, notify } from './index.ts';

/** What tests tell about the community. */
export const pathRepaired = defineNotification('TEST_PATH_REPAIRED', {
  topic: 'COMMUNITY',
  subject: { 'zh-CN': '{place}修好了', 'zh-TW': '{place}修好了', en: '{place} is repaired' },
  body: {
    'zh-CN': '{place}共修 {count} 处。',
    'zh-TW': '{place}共修 {count} 處。',
    en: '{count} {count:spot/spots} repaired at {place}.',
  },
});

/** What tests tell people of their office. */
export const workWaits = defineNotification('TEST_WORK_WAITS', {
  topic: 'WORK',
  subject: { 'zh-CN': '有事等您处理', 'zh-TW': '有事等您處理', en: 'Work waits for you' },
  body: { 'zh-CN': '请打开看。', 'zh-TW': '請打開看。', en: 'Please open it.' },
});

export interface TellOptions {
  onceKey?: string | undefined;
  /** Whether the command fails after it told. */
  fail?: boolean | undefined;
  kind?: string;
}

/** Tells personas of `here` something, as a command does. */
export async function tellThat(
  app: TestApp,
  persons: readonly Persona[],
  { onceKey = newId(), fail = false, kind = pathRepaired }: TellOptions = {},
): Promise<void> {
  const { here } = app.world;
  const context = app.context({ kind: 'operator' });
  const subject = { subjectType: 'Community', subjectId: here.community.id };
  await write(context, here.id, async (writing) => {
    writing.audit({ action: 'test', ...subject });
    await notify(context, writing, {
      kind,
      personIds: persons.map(({ personId }) => personId),
      ...subject,
      communityId: here.community.id,
      values: {
        place: { 'zh-CN': '东街步道', 'zh-TW': '東街步道', en: 'East Street path' },
        count: 1,
      },
      onceKey,
    });
    if (fail) throw new Error('Rolled back.');
  });
}

/** Gives a persona an address, by the code that the mail server got. */
export async function giveAddress(
  app: TestApp,
  persona: Persona,
  address: string,
  readCode: () => string,
  language = 'ZH_CN',
): Promise<void> {
  const asked = await app.as(persona).run(
    `mutation ($input: SetContactInput!) { setContact(input: $input) {
      ... on SetContactSuccess { challenge { id } } ... on DomainError { code } } }`,
    { input: { email: address, language } },
  );
  const challengeId = asked.data.setContact.challenge.id;
  const { data } = await app.as(persona).run(
    `mutation ($input: ConfirmContactInput!) { confirmContact(input: $input) {
      ... on ConfirmContactSuccess { contact { email } } ... on DomainError { code } } }`,
    { input: { challengeId, code: readCode() } },
  );
  if (data.confirmContact.contact?.email !== address) throw new Error(JSON.stringify(data));
}
