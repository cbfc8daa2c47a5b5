import type { SmsSender } from '../platform/sms-sender.ts';

/** A gateway that keeps what it was asked to send, for a test to read like a phone. */
export function createSmsInbox(): SmsSender & {
  codeFor(phone: string): string;
  /** The notifications that a phone got, oldest first. */
  textsFor(phone: string): readonly string[];
  break(): void;
} {
  const codes = new Map<string, string>();
  const texts = new Map<string, string[]>();
  let broken = false;
  return {
    async sendCode(phone, code) {
      if (broken) throw new Error('The gateway is down.');
      codes.set(phone, code);
    },
    async sendText(phone, text) {
      if (broken) throw new Error('The gateway is down.');
      texts.set(phone, [...(texts.get(phone) ?? []), text]);
    },
    textsFor: (phone) => texts.get(phone) ?? [],
    codeFor(phone) {
      const code = codes.get(phone);
      if (!code) throw new Error(`No code was sent to ${phone}.`);
      return code;
    },
    break() {
      broken = true;
    },
  };
}
