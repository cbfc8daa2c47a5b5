import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../provider/provider.ts';
import './read-aloud.ts';
import './voice-input.ts';
import { mount, startFakeServer } from '../testing/mount.ts';

/** The browser's recognition in the hands of a test. */
class Recogniser {
  static last: Recogniser;
  lang = '';
  continuous = false;
  onresult: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onend: (() => void) | null = null;
  constructor() {
    Recogniser.last = this;
  }
  start(): void {}
  stop(): void {
    this.onend?.();
  }
  abort(): void {
    this.onend?.();
  }
}

let restore: () => void;
beforeEach(() => {
  restore = startFakeServer({}).install();
});
afterEach(() => {
  restore();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const buttonOf = (element: Element) => element.shadowRoot?.querySelector('button');

test('a text is read sentence by sentence in the language of the page, and stopped', async () => {
  const spoken: string[] = [];
  vi.spyOn(speechSynthesis, 'speak').mockImplementation((utterance) => {
    spoken.push(`${utterance.lang} ${utterance.text}`);
  });
  const cancel = vi.spyOn(speechSynthesis, 'cancel');
  const reader = await mount(
    '<linli-read-aloud data-locale="zh-CN"></linli-read-aloud>',
    'linli-read-aloud',
  );
  reader.text = '楼下加装充电棚。\n建在哪里？怎么收费';
  buttonOf(reader)?.click();
  await expect.poll(() => buttonOf(reader)?.textContent).toContain('停下来');
  expect(spoken).toEqual(['zh-CN 楼下加装充电棚。', 'zh-CN 建在哪里？', 'zh-CN 怎么收费']);
  cancel.mockClear();
  buttonOf(reader)?.click();
  await expect.poll(() => buttonOf(reader)?.textContent).toContain('读给我听');
  expect(cancel).toHaveBeenCalledOnce();
});

test('what is said becomes text, piece by piece and once', async () => {
  vi.stubGlobal('SpeechRecognition', Recogniser);
  const voice = await mount(
    '<linli-voice-input data-locale="zh-TW"></linli-voice-input>',
    'linli-voice-input',
  );
  const heard: string[] = [];
  voice.addEventListener('dictated', (event) => heard.push((event as CustomEvent<string>).detail));
  buttonOf(voice)?.click();
  await expect.poll(() => buttonOf(voice)?.textContent).toContain('說完了');
  expect(Recogniser.last.lang).toBe('zh-TW');
  Recogniser.last.onresult?.({ results: [[{ transcript: '樓下' }]] });
  Recogniser.last.onresult?.({ results: [[{ transcript: '樓下' }], [{ transcript: '要充電棚' }]] });
  expect(heard).toEqual(['樓下', '要充電棚']);
  buttonOf(voice)?.click();
  await expect.poll(() => buttonOf(voice)?.textContent).toContain('語音輸入');
});

test('who does not allow the microphone reads what to do', async () => {
  vi.stubGlobal('SpeechRecognition', Recogniser);
  const voice = await mount(
    '<linli-voice-input data-locale="zh-CN"></linli-voice-input>',
    'linli-voice-input',
  );
  buttonOf(voice)?.click();
  Recogniser.last.onerror?.({ error: 'not-allowed' });
  Recogniser.last.onend?.();
  await expect.poll(() => voice.shadowRoot?.textContent).toContain('没有打开麦克风');
});

test('a browser that cannot listen says what to do instead of showing a button', async () => {
  vi.stubGlobal('SpeechRecognition', undefined);
  vi.stubGlobal('webkitSpeechRecognition', undefined);
  const voice = await mount(
    '<linli-voice-input data-locale="zh-CN"></linli-voice-input>',
    'linli-voice-input',
  );
  await expect.poll(() => voice.shadowRoot?.textContent).toContain('按键盘上的话筒');
  expect(buttonOf(voice)).toBeNull();
});
