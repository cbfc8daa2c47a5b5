import type { FakeServer } from '../testing/fake-server.ts';

/** What a signed-in neighbour gets. */
const session = {
  token: 's1',
  expiresAt: '2099-01-01T00:00:00Z',
  viewer: { level: 'ACCOUNT', displayName: '王阿姨' },
};

/** The refusal of a code that was not the one sent. */
export const WRONG_CODE = {
  __typename: 'RuleRefusedError',
  code: 'SIGN_IN_CODE_WRONG',
  message: '验证码不对，请再看一看。',
  path: null,
};

/** The refusal of a door code that is none. */
export const WRONG_DOOR_CODE = {
  __typename: 'RuleRefusedError',
  code: 'DOOR_CODE_UNKNOWN',
  message: '没有这个门牌码，请对照纸上再看一看。',
  path: null,
};

/** Lets the server send a code to any phone, and take it. */
export function answerSignIn(server: FakeServer): void {
  server.answer('RequestSignInCode', () => ({
    requestSignInCode: {
      __typename: 'RequestSignInCodeSuccess',
      challengeId: 'ch1',
      expiresAt: '2099-01-01T00:00:00Z',
      demonstrationCode: '246810',
    },
  }));
  server.answer('ConfirmSignInCode', () => ({
    confirmSignInCode: { __typename: 'ConfirmSignInCodeSuccess', session },
  }));
}
