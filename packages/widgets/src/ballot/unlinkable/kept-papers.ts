import type { LinliClient } from '@linli/client';
import type { BlindedToken } from '@linli/methods';

/**
 * How far one entry's paper is, as this device alone knows: a credential was asked for, is held, or
 * was cast. Of a paper that was cast only its number stays, until its voter takes that away too.
 */
export type KeptPaper =
  | { readonly stage: 'ASKED'; readonly blinded: BlindedToken }
  | {
      readonly stage: 'HELD';
      readonly blinded: BlindedToken;
      readonly signature: string;
      /** Milliseconds since 1970: not cast before. */
      readonly readyAt: number;
    }
  | { readonly stage: 'CAST'; readonly trackingNumber: string | null };

/** The papers of one ballot on this device, by entry of the roll. Signing out leaves them. */
export interface KeptPapers {
  of(entry: string): KeptPaper | null;
  keep(entry: string, paper: KeptPaper): void;
}

export function keptPapers({ device }: LinliClient, ballot: string): KeptPapers {
  const key = `unlinkable:${ballot}`;
  const read = () => device.read<Readonly<Record<string, KeptPaper>>>(key) ?? {};
  return {
    of: (entry) => read()[entry] ?? null,
    keep: (entry, paper) => device.write(key, { ...read(), [entry]: paper }),
  };
}

/** The number of the first of these entries' papers that was cast on this device and is still kept. */
export function keptNumber(
  client: LinliClient | null,
  ballot: string,
  entries: readonly { readonly id: string }[],
): string | null {
  if (!client) return null;
  const papers = keptPapers(client, ballot);
  for (const { id } of entries) {
    const paper = papers.of(id);
    if (paper?.stage === 'CAST' && paper.trackingNumber) return paper.trackingNumber;
  }
  return null;
}
