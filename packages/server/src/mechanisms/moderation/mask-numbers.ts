const digit = '[0-9０-９]';
const number = new RegExp(`[+＋]?${digit}(?:[ \\-–—－]?${digit}){6,}[XxＸ]?`, 'g');
const day = /^\d{4}-\d{1,2}-\d{1,2}$/;

/**
 * Takes out of words that are published what could reach or name somebody: telephone, identity and
 * card numbers (seven digits and more, however they are spaced) and e-mail addresses. Days, amounts
 * and house numbers stay.
 */
export function maskNumbers(words: string): string {
  return words
    .replaceAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '＊＊＊')
    .replaceAll(number, (found) => (day.test(found) ? found : '＊＊＊'));
}
