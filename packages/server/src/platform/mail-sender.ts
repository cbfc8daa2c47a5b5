/** One message to one person. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click (RFC 8058) stops such messages; null for what was just asked for. */
  unsubscribeUrl: string | null;
}

/** How e-mail leaves. A host puts its own way in place of SMTP. */
export interface MailSender {
  /** Rejects when the mail server refuses the message or does not answer. */
  send(mail: Mail): Promise<void>;
}

/** The receiving side says that there is no such address: another attempt would not help. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
}
