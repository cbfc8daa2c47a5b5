import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../../templates/select-field.ts';
import type { ChosenOwner, OwnerController } from './owner.controller.ts';

export interface OwnerWords {
  readonly owner: string;
  readonly choose: string;
  readonly person: string;
  readonly wholeOrganization: string;
  readonly ownerMissing: string;
}

/** Whose work it becomes: an organization of the community, and in it somebody if one knows. */
export function ownerFields(options: {
  readonly owners: OwnerController;
  readonly chosen: ChosenOwner;
  readonly words: OwnerWords;
  readonly missing: boolean;
  readonly onChoose: (owner: ChosenOwner) => void;
}): TemplateResult {
  const { owners, chosen, words, missing, onChoose } = options;
  const { organizations, members } = owners;
  return html`${selectField({
    id: 'owner-organization',
    label: words.owner,
    error: missing ? words.ownerMissing : undefined,
    value: chosen.organization,
    options: [
      { value: '', label: words.choose },
      ...organizations.map(({ id, name }) => ({ value: id, label: name })),
    ],
    onChange: (organization) => onChoose({ organization, membership: '' }),
  })}
  ${
    members.length
      ? selectField({
          id: 'owner-person',
          label: words.person,
          value: chosen.membership,
          options: [
            { value: '', label: words.wholeOrganization },
            ...members.map(({ id, publicName, title }) => ({
              value: id,
              label: title ? `${publicName} · ${title}` : publicName,
            })),
          ],
          onChange: (membership) => onChoose({ ...chosen, membership }),
        })
      : nothing
  }`;
}
