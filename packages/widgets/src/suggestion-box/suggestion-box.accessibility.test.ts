import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './suggestion-box.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { signInStrings } from '../sign-in/sign-in.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { inPersonStrings } from './in-person/in-person.strings.ts';
import * as inPersonOperations from './in-person/operations.ts';
import * as operations from './operations.ts';
import { suggestionBoxStrings } from './suggestion-box.strings.ts';
import type { LinliSuggestionBox } from './suggestion-box.ts';
import {
  account,
  announceOccasions,
  answerSuggestions,
  choose,
  notAPicture,
  picture,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations, inPersonOperations);
  restore = server.install();
  answerSuggestions(server);
});
afterEach(() => restore());

type Open = () => Promise<LinliSuggestionBox>;

const field = (label: string) => page.getByLabelText(say(label), { exact: true });
const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();

/** A visitor's box. */
async function show(): Promise<LinliSuggestionBox> {
  const box = await mount(
    `<linli-suggestion-box data-locale="${locale}" my-affairs-href="/me"></linli-suggestion-box>`,
    'linli-suggestion-box',
  );
  await expect.poll(() => box.communityId).toBe('community-1');
  return box;
}

/** A neighbour's box with these words. */
async function write(words: string, phone = ''): Promise<LinliSuggestionBox> {
  const box = await show();
  box.client?.session.adopt(account);
  await field('有什么想说的，写在这里').fill(words);
  await field('手机号（可以不填）').fill(phone);
  return box;
}

async function send(): Promise<LinliSuggestionBox> {
  const box = await write('路灯坏了', '13800138000');
  await press('提交建议');
  return box;
}

/** Sends when an operation is answered like this. */
const sendWith =
  (name: string, answer: () => unknown): Open =>
  () => {
    server.answer(name, answer);
    return send();
  };

/** A neighbour's box with photos, uploaded as the server answers. */
const attach =
  (answer: (() => unknown) | null, ...files: readonly (() => File | Promise<File>)[]): Open =>
  async () => {
    if (answer) server.answer('AttachPhoto', answer);
    const box = await write('路灯坏了');
    choose(box, ...(await Promise.all(files.map((file) => file()))));
    return box;
  };

/** Each state of the box; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  [
    'a box in a page without a site',
    async () => {
      const box = document.createElement('linli-suggestion-box') as LinliSuggestionBox;
      box.dataset['locale'] = locale;
      document.body.replaceChildren(box);
      return box;
    },
    '正在打开',
  ],
  ['an empty box', show, '想到什么就写什么'],
  [
    'a box of no community',
    () => {
      server.answer('SuggestionCommunity', () => ({ community: null }));
      return show();
    },
    '没有找到这个社区',
  ],
  ['a box without connection', async () => loseConnection(server, await show()), '网络断开了'],
  [
    'a box without words',
    async () => {
      const box = await write('');
      await press('提交建议');
      return box;
    },
    '请先写一句您想说的',
  ],
  ['a box that is nearly full', () => write('好'.repeat(1999)), '提交后您会拿到一个回执号'],
  [
    'a box with too many words and a wrong number',
    async () => {
      const box = await write('好'.repeat(2001), '123');
      await press('提交建议');
      return box;
    },
    '请填11位手机号，或者留空',
  ],
  [
    'words that were left',
    async () => {
      const provider = (await write('路灯坏了')).parentElement;
      const again = document.createElement('linli-suggestion-box') as LinliSuggestionBox;
      again.dataset['locale'] = locale;
      provider?.replaceChildren(again);
      return again;
    },
    '已为您找回上次没写完的内容',
  ],
  ['photos that travel', attach(pending, picture, picture), '正在上传'],
  ['photos that arrived', attach(null, picture, picture), '已上传'],
  ['a photo that cannot be opened', attach(null, notAPicture), '打不开，请换一张'],
  ['a photo that failed', attach(refusal('INTERNAL_SERVER_ERROR'), picture), '没传上去'],
  [
    'as many photos as there is room for, and one more',
    attach(null, ...Array.from({ length: 7 }, () => picture)),
    '已经加满6张',
  ],
  [
    'photos of a visitor',
    async () => {
      const box = await show();
      choose(box, await picture());
      return box;
    },
    '提交时上传',
  ],
  [
    'photos that wait for the network',
    async () => {
      const box = await write('路灯坏了');
      loseNetwork(server);
      choose(box, await picture());
      await press('提交建议');
      return box;
    },
    '照片还没传完',
  ],
  [
    'a visitor who hands in and does not sign in',
    async () => {
      const box = await show();
      await field('有什么想说的，写在这里').fill('路灯坏了');
      await press('提交建议');
      await expect.element(field('手机号')).toBeVisible();
      await press('取消');
      return box;
    },
    '登录后才能提交',
  ],
  ['a suggestion on its way', sendWith('MakeSuggestion', pending), '正在提交'],
  [
    'a suggestion that is refused',
    sendWith('MakeSuggestion', () => ({
      makeSuggestion: {
        __typename: 'RuleRefusedError',
        code: 'ATTACHMENT_UNAVAILABLE',
        message: '有一张照片没有找到。',
        path: null,
      },
    })),
    '有一张照片没有找到。',
  ],
  ['a suggestion for others', sendWith('MakeSuggestion', refusal('FORBIDDEN')), '您现在不能查看'],
  [
    'a suggestion that failed',
    sendWith('MakeSuggestion', refusal('INTERNAL_SERVER_ERROR')),
    'req-test',
  ],
  [
    'a suggestion that waits for the network',
    async () => {
      const box = await write('路灯坏了');
      loseNetwork(server);
      await press('提交建议');
      return box;
    },
    '现在没有网络。连上网络后会自动提交',
  ],
  [
    'a box beside what is announced',
    () => {
      announceOccasions(server);
      return show();
    },
    '也可以当面说',
  ],
  ['the receipt', send, '怎么再找到它'],
  [
    'the receipt once its code is copied',
    async () => {
      const box = await send();
      await press('复制回执号');
      return box;
    },
    '7KQF-3MZD',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      suggestionBoxStrings,
      inPersonStrings,
      signInStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
