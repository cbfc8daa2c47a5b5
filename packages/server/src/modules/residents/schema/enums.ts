import { builder } from '../../../builder.ts';
import { filePurposes } from '../commands/open-resident-file.ts';

export const residencyState = builder.enumType('ResidencyState', {
  description: 'Where a residency stands. Only VERIFIED makes a RESIDENT.',
  values: {
    CLAIMED: { description: 'The person says so, or a verification has expired.' },
    VERIFIED: { description: 'Staff, a code from the door or the host website proves it.' },
    REVOKED: { description: 'Staff have refused the claim or taken the verification back.' },
    ENDED: { description: 'The person has moved away.' },
  } as const,
});

export const residencyProof = builder.enumType('ResidencyProof', {
  description: 'What a residency was last verified by.',
  values: {
    STAFF: { description: 'Staff looked at it.' },
    PAPER_CODE: { description: 'A code that was handed out at the door.' },
    HOST_TOKEN: { description: 'The host website vouches for the community, not for the door.' },
    IMPORT: { description: 'Brought in from a table.' },
  } as const,
});

const purposes: Readonly<Record<(typeof filePurposes)[number], string>> = {
  VERIFICATION: '核实居住',
  SERVICE: '办理居民申请的事',
  VISIT: '上门走访',
  EMERGENCY: '紧急情况',
  CORRECTION: '更正登记',
};

export const residentFilePurpose = builder.enumType('ResidentFilePurpose', {
  description: 'Why staff look at a resident’s name, number and door. It stays in the audit.',
  values: Object.fromEntries(
    filePurposes.map((purpose) => [purpose, { description: purposes[purpose] }]),
  ) as Record<(typeof filePurposes)[number], { description: string }>,
});
