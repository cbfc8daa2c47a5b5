export const strings = {
  read: '读给我听',
  stopReading: '停下来',
  dictate: '说话输入',
  stopDictating: '说完了',
  listening: '正在听，请说。说完按“说完了”。',
  microphone: '浏览器没有打开麦克风。可以在浏览器设置里允许，或者打字。',
  unheard: '没有听清。请再说一次，或者打字。',
  dictateHint: '声音由您的浏览器转成文字，我们只收到文字。',
  unable: '这个浏览器不能说话输入。可以按键盘上的话筒来说，或者打字。',
};
