import type { Context } from '../../context.ts';
import type { Person, Suggestion } from '../../generated/prisma/client.ts';
import { globalId } from '../../kernel/global-id.ts';
import { describePersonalData } from '../../platform/personal-data/index.ts';

/** What somebody made, and what was entered for their number. */
const ofPerson = ({ districtId, id, phoneIndex }: Person) => ({
  districtId,
  OR: [{ authorId: id }, ...(phoneIndex === null ? [] : [{ callerPhoneIndex: phoneIndex }])],
});

const open = ({ encryption }: Context, suggestion: Suggestion) => ({
  body: suggestion.body,
  state: suggestion.state,
  receivedAt: suggestion.receivedAt.toISOString(),
  answer: suggestion.answer,
  comment: suggestion.settledComment,
  callerName:
    suggestion.callerNameCipher &&
    encryption.decrypt(suggestion.callerNameCipher, 'suggestion.caller_name'),
  callerPhone:
    suggestion.callerPhoneCipher &&
    encryption.decrypt(suggestion.callerPhoneCipher, 'suggestion.caller_phone'),
});

/** The office keeps what was suggested and answered; of whom it came it keeps nothing. */
describePersonalData('suggestions', {
  async export(context, person) {
    const made = await context.db.suggestion.findMany({
      where: ofPerson(person),
      orderBy: { receivedAt: 'asc' },
    });
    return made.map((suggestion) => open(context, suggestion));
  },
  async erase(_, { transaction, changed }, person) {
    const made = await transaction.suggestion.updateManyAndReturn({
      where: ofPerson(person),
      data: {
        callerNameCipher: null,
        callerPhoneCipher: null,
        callerPhoneIndex: null,
        householdId: null,
      },
      select: { districtId: true, id: true },
    });
    changed(...made.map((suggestion) => globalId('Suggestion', suggestion)));
  },
});
