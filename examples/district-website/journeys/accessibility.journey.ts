import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaId } from '../demo-token.ts';
import { type District, openDistrict } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.close());

/** What a page shows, and how one gets there. */
interface Screen {
  name: string;
  persona: PersonaId;
  path: string;
  open?(page: Page): Promise<void>;
}

const topic = /电梯/;

const screens: Screen[] = [
  { name: '首页', persona: 'visitor', path: '/' },
  { name: '议题列表', persona: 'visitor', path: '/board.html' },
  {
    name: '一个议题',
    persona: 'resident',
    path: '/board.html',
    open: (page) => page.getByRole('button', { name: topic }).first().click(),
  },
  { name: '服务清单', persona: 'resident', path: '/services.html' },
  { name: '问卷', persona: 'resident', path: '/survey.html' },
  { name: '找社区', persona: 'visitor', path: '/community.html' },
  { name: '联席会议', persona: 'visitor', path: '/conference.html' },
  { name: '内容处理公开', persona: 'visitor', path: '/moderation.html' },
  { name: '我的事', persona: 'resident', path: '/mine.html' },
  { name: '我的事，未登录', persona: 'visitor', path: '/mine.html' },
  { name: '工作台', persona: 'worker', path: '/desk.html' },
];

const light = { name: 'light', width: 375, theme: 'light', text: 'normal' };
const dark = { name: 'dark', width: 1280, theme: 'dark', text: 'normal' };
const large = { name: 'large', width: 375, theme: 'light', text: 'large' };

/** Every look in the first language; in the others, whose words alone differ, the one that strains them. */
const looksIn = { 'zh-CN': [light, dark, large], 'zh-TW': [dark], en: [large] };
const languages = ['zh-CN', 'zh-TW', 'en'] as const;

/** The widgets have drawn what they loaded. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('linli-'),
    );
    return widgets.every(
      ({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('[aria-busy="true"]'),
    );
  });
}

describe.each(languages)('in %s', (language) => {
  for (const screen of screens) {
    test(`axe finds nothing: ${screen.name}`, async () => {
      const path = `${screen.path}?lang=${language}`;
      const { page, context } = await district.visit(screen.persona, path, { locale: language });
      // A colour that is on its way from one look to the next has no contrast to measure.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await settled(page);
      await screen.open?.(page);
      for (const look of looksIn[language]) {
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.evaluate(({ theme, text }) => {
          document.documentElement.dataset['theme'] = theme;
          document.documentElement.dataset['text'] = text;
        }, look);
        await settled(page);
        expect(await complaints(page), look.name).toEqual([]);
      }
      await context.close();
    });
  }
});

/** What axe finds on the page, and whether it is wider than the screen. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // What holds need not be listed, and the pages embed no other's.
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
  ];
}

test('the pages broke no rule of their strict content security policy', () => {
  expect(district.website.cspReports).toEqual([]);
});
