/** A digit, also as Chinese input methods write it full width. */
const d = '[0-9０-９]';
const gap = '[ \\-\\u00a0－]?';
const alone = (pattern: string) => new RegExp(`(?<!${d})${pattern}(?!${d})`, 'gu');

interface NumberKind {
  pattern: RegExp;
  /** How many of its first and last digits stay, so that the person still knows their own. */
  first: number;
  last: number;
}

/** Longer kinds first: a part of an identity number could pass for a telephone number. */
const kinds: readonly NumberKind[] = [
  // Citizen identification number (GB 11643-1999): region, birth date, sequence, check character.
  {
    pattern: alone(`${d}{6}${gap}(?:[1１][9９]|[2２][0０])${d}{6}${gap}${d}{3}[0-9０-９XxＸｘ]`),
    first: 3,
    last: 2,
  },
  // Bank card (ISO/IEC 7812): 16 to 19 digits, often in fours.
  { pattern: alone(`${d}{4}(?:${gap}${d}{4}){3}(?:${gap}${d}{1,3})?`), first: 0, last: 4 },
  // Citizen identification number before 1999.
  { pattern: alone(`${d}{15}`), first: 3, last: 2 },
  // Mobile number, with or without the country's prefix.
  {
    pattern: alone(`(?:[+＋]?[8８][6６]${gap})?[1１][3-9３-９]${d}${gap}${d}{4}${gap}${d}{4}`),
    first: 3,
    last: 4,
  },
  // Landline with its area code.
  { pattern: alone(`[0０]${d}{2,3}${gap}${d}{7,8}`), first: 4, last: 3 },
];

/**
 * Masks the numbers by which somebody could be found in a text that everybody will read: mobile and
 * landline numbers, identity numbers, bank cards. Length and punctuation stay, so that whoever wrote
 * a number still recognises it: `13908162233` becomes `139****2233`. Dates, amounts, door numbers
 * and case numbers stay as they are.
 *
 * @example maskNumbers('请打 139 0816 2233') // '请打 139 **** 2233'
 */
export function maskNumbers(text: string): string {
  return kinds.reduce(
    (masked, { pattern, first, last }) =>
      masked.replaceAll(pattern, (number) => starred(number, first, last)),
    text,
  );
}

const isDigit = (character: string) => /[0-9０-９XxＸｘ]/u.test(character);

function starred(number: string, first: number, last: number): string {
  const prefix = /^[+＋]?[8８][6６](?=[ \-\u00a0－]?[1１])/u.exec(number)?.[0] ?? '';
  const characters = [...number.slice(prefix.length)];
  const digits = characters.filter(isDigit).length;
  let seen = 0;
  const shown = characters.map((character) => {
    if (!isDigit(character)) return character;
    seen += 1;
    return seen <= first || seen > digits - last ? character : '*';
  });
  return prefix + shown.join('');
}

/**
 * A person's name as public notices print it: 王秀兰 becomes 王*兰, 王兰 becomes 王*, 欧阳秀兰
 * becomes 欧**兰. One character stays as it is.
 */
export function maskName(name: string): string {
  const characters = [...name];
  const { length } = characters;
  if (length <= 1) return name;
  if (length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(length - 2)}${characters[length - 1]}`;
}
