/** `mutual-aid` as code and texts write it. */
export function namesOf(name: string) {
  const words = name.split('-');
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const pascal = words.map(capital).join('');
  return {
    kebab: name,
    pascal,
    camel: pascal.slice(0, 1).toLowerCase() + pascal.slice(1),
    title: capital(words.join(' ')),
    constant: words.join('_').toUpperCase(),
  };
}
