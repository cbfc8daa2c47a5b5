import type { Permission } from '../../platform/permissions.ts';

/** What a mechanism or module says of the sheets of its subjects. */
export interface SheetSubjectDescriber {
  /** Who holds this in the place issues sheets, prints them and declares them void. */
  permission: Permission;
  /** The kind of page on which a stack is printed; see the mechanism paper. */
  page: string;
}

const describers = new Map<string, SheetSubjectDescriber>();

/** Says, when a module is loaded, whose sheets there are. `subjectType` is the node type. */
export function describeSheetSubject(subjectType: string, describer: SheetSubjectDescriber): void {
  if (describers.has(subjectType)) throw new Error(`${subjectType} is described twice.`);
  describers.set(subjectType, describer);
}

export function sheetSubjectDescriber(subjectType: string): SheetSubjectDescriber {
  const describer = describers.get(subjectType);
  if (!describer) throw new Error(`Nobody describes the sheets of ${subjectType}.`);
  return describer;
}
