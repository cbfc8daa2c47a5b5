import { newId } from '../kernel/ids.ts';
import { signatureHeaders } from './webhooks/signature.ts';

/** How codes and notifications reach phones. A host puts its own gateway in place of the one that is configured. */
export interface SmsSender {
  /** Sends a sign-in code; rejects when the gateway refuses it. */
  sendCode(phone: string, code: string): Promise<void>;
  /** Sends a notification's text; null where the gateway takes codes alone. */
  sendText: ((phone: string, text: string) => Promise<void>) | null;
}

/** Posts `{ phone, code }` as JSON to the host's gateway, signed with the shared secret. */
export function createWebhookSmsSender(url: string, authorization: string): SmsSender {
  return {
    sendText: null,
    async sendCode(phone, code) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ phone, code }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`The SMS gateway answered ${response.status}.`);
    },
  };
}

/**
 * Posts `{ type: "code", phone, code }` or `{ type: "text", phone, text }` as JSON to the host's
 * gateway, signed by Standard Webhooks: the gateway knows that it is ours and that nothing was
 * changed on the way.
 */
export function createSignedSmsSender(url: string, secret: string): SmsSender {
  const post = async (message: object) => {
    const body = JSON.stringify(message);
    const signature = signatureHeaders(secret, { id: newId(), at: new Date(), body });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signature },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The SMS gateway answered ${response.status}.`);
  };
  return {
    sendCode: (phone, code) => post({ type: 'code', phone, code }),
    sendText: (phone, text) => post({ type: 'text', phone, text }),
  };
}

/** Where no gateway is configured nobody can be sent a code, and is not told that one is coming. */
export const missingSmsSender: SmsSender = {
  sendText: null,
  sendCode: () => Promise.reject(new Error('LINLI_SMS_WEBHOOK is not set.')),
};

/** Sends nothing: in demonstration mode the code is shown on the screen that asked for it. */
export const demonstrationSmsSender: SmsSender = {
  sendText: null,
  sendCode: async () => {},
};
