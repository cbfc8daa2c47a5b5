import { createTransport } from 'nodemailer';
import { AddressRefusedError, type MailSender } from './mail-sender.ts';

/** In milliseconds: an attempt ends before the next one of the same message may begin. */
const longest = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends by SMTP.
 *
 * @param url `smtps://user:password@mail.example:465`, or `smtp://…:587`, which turns to TLS where
 *   the server offers it
 * @param from the sender, `邻里 <notice@example.cn>`
 */
export function createSmtpSender(url: string, from: string): MailSender {
  const transport = createTransport({
    url,
    ...longest,
    // What is sent is our own text: nothing of it may be read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, unsubscribeUrl }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl
              ? {
                  'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }
              : {}),
          },
        });
      } catch (error) {
        throw isAddressRefused(error)
          ? new AddressRefusedError('The mail server refuses the address.')
          : plain(error);
      }
    },
  };
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

function isAddressRefused(error: unknown): boolean {
  const { command, responseCode = 0 } = error as SmtpError;
  return command === 'RCPT TO' && responseCode >= 500;
}

/** What is logged: the step and the number, without what the server says, which may name the address. */
function plain(error: unknown): Error {
  const { code = 'ESMTP', command = '-', responseCode = 0 } = error as SmtpError;
  return new Error(
    `The mail server did not take the message (${code}, ${command}, ${responseCode}).`,
  );
}
