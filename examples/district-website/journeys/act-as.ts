import type { PersonaId } from '../demo-token.ts';
import type { District } from './district.ts';

const refused =
  '__typename ... on DomainError { code message } ... on InvalidInputError { problems { path code } }';

/** Sends a mutation as a persona and answers its success; anything else ends the journey. */
export async function actAs(
  district: District,
  persona: PersonaId,
  mutation: string,
  input: object,
  fields: string,
) {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await district.ask(
    persona,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
      ${refused} ... on ${type}Success { ${fields} } } }`,
    { input },
  );
  const answer = data?.[mutation];
  if (!answer || answer.code || answer.problems) {
    throw new Error(`${mutation}: ${JSON.stringify(answer ?? errors)}`);
  }
  return answer;
}
