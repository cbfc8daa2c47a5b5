import { graphql } from './document.ts';
import type { ProofOfWorkChallenge } from './solve-proof-of-work.ts';

export const ProofOfWork = graphql<
  { readonly proofOfWorkChallenge: ProofOfWorkChallenge },
  Record<string, never>
>(`
  query ProofOfWork {
    proofOfWorkChallenge {
      algorithm nonce salt cost keyLength keyPrefix expiresAt signature
    }
  }
`);
