import type { Context } from '../../context.ts';

type Sealing = Pick<Context, 'encryption'>;

const readPurpose = 'paper_entry.answer_cipher';
const boxPurpose = 'paper_sheet.answer_cipher';

/** What somebody read from a sheet, sealed: the second reader must not see it. */
export const sealReading = ({ encryption }: Sealing, answer: string) =>
  encryption.encrypt(answer, readPurpose);

export const openReading = ({ encryption }: Sealing, cipher: string) =>
  encryption.decrypt(cipher, readPurpose);

/** What a sheet without a name holds, sealed for the count alone. */
export const sealAnswer = ({ encryption }: Sealing, answer: string) =>
  encryption.encrypt(answer, boxPurpose);

export const openAnswer = ({ encryption }: Sealing, cipher: string) =>
  encryption.decrypt(cipher, boxPurpose);
