import type { Answers } from '@linli/methods';
import type { Context } from '../../context.ts';

const answersColumn = 'service_request.answers_cipher';
const commentColumn = 'service_request.comment_cipher';

/** The answers of an application as they are stored: one encrypted JSON text. */
export function sealAnswers({ encryption }: Context, answers: Answers): string {
  return encryption.encrypt(JSON.stringify(answers), answersColumn);
}

export function openAnswers({ encryption }: Context, cipher: string): Answers {
  return JSON.parse(encryption.decrypt(cipher, answersColumn)) as Answers;
}

/** What an applicant adds to the stars, as it is stored. */
export function sealComment({ encryption }: Context, comment: string): string {
  return encryption.encrypt(comment, commentColumn);
}

export function openComment({ encryption }: Context, cipher: string): string {
  return encryption.decrypt(cipher, commentColumn);
}
