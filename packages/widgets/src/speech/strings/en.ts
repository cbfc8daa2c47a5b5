import type { SpeechStrings } from '../speech.strings.ts';

export const strings: SpeechStrings = {
  read: 'Read aloud',
  stopReading: 'Stop reading',
  dictate: 'Speak',
  stopDictating: 'Done speaking',
  listening: 'Listening. Press “Done speaking” when you have finished.',
  microphone: 'The browser does not let us use the microphone. Allow it in its settings, or type.',
  unheard: 'That was not understood. Say it again, or type.',
  dictateHint: 'Your browser turns speech into text; we receive only the text.',
  unable: 'This browser cannot take dictation. Use the microphone key of your keyboard, or type.',
};
