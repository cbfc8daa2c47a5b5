import { builder } from '../../builder.ts';
import { permissions } from '../permissions.ts';

export const verificationLevelEnum = builder.enumType('VerificationLevel', {
  description: 'How well it is known who somebody is. Each process names the least level it takes.',
  values: {
    VISITOR: { description: 'Reads.' },
    GUEST: {
      description: 'A device, rate-limited: rates delivered services, answers anonymous surveys.',
    },
    ACCOUNT: {
      description:
        'Real name known to the operator by phone code or by the host; shown under a display name.',
    },
    RESIDENT: { description: 'Residency verified by staff, by door code or by the host.' },
  } as const,
});

export const channelEnum = builder.enumType('Channel', {
  description: 'How a contribution came in. One person counts once whatever the channel.',
  values: {
    ONLINE: { description: 'By the person, on a screen.' },
    PAPER: { description: 'On paper, entered by staff.' },
    ASSISTED: {
      description: 'Entered by staff for a resident: a phone call, a conversation at the counter.',
    },
    PROXY: { description: 'By somebody with a mandate, for example family.' },
  } as const,
});

export const tenureEnum = builder.enumType('Tenure', {
  description: 'As what somebody lives in a household. Household registration is another fact.',
  values: {
    OWNER: { description: '业主自住' },
    TENANT: { description: '租住' },
    OTHER: { description: '其他：with family, in service housing.' },
  } as const,
});

export const signInMethodEnum = builder.enumType('SignInMethod', {
  description: 'Ways of signing in that a site offers.',
  values: {
    HOST_TOKEN: { description: 'The host website signs a token for whoever is signed in there.' },
    SMS_CODE: { description: 'A code by text message.' },
    DOOR_CODE: { description: 'A code on paper, handed out at the door.' },
  } as const,
});

export const permissionEnum = builder.enumType('Permission', {
  description: 'What somebody can be permitted to do in a community and everything below it.',
  values: Object.fromEntries(
    permissions.map((name) => [
      name.toUpperCase().replaceAll(/[:-]/g, '_'),
      { value: name, description: `\`${name}\`` },
    ]),
  ),
});
