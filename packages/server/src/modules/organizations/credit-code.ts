const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a text is a unified social credit code: 18 characters, the last a check digit (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    const value = characters.indexOf(character);
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31] === text[17];
}
