import { decodeRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';

const nowhere = '00000000-0000-0000-0000-000000000000';

/** The subject of entries by its global id, of whichever type; a malformed one finds nothing. */
export function subjectKey(globalId: string, districtId: string) {
  const { typename: subjectType = '', id = '' } = splitGlobalId(globalId) ?? {};
  if (isUuid(id)) return { subjectType, subjectId: id };
  const key = decodeRowKey(id);
  return { subjectType, subjectId: key?.districtId === districtId ? key.id : nowhere };
}
