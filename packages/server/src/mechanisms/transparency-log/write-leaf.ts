import { type CanonicalValue, canonicalJson, leafVersion } from '@linli/methods';

/** What is said of what. */
export interface LeafContent {
  id: string;
  districtId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  at: Date;
  facts: Readonly<Record<string, CanonicalValue>>;
}

/**
 * The text of a leaf, whose UTF-8 bytes are hashed.
 *
 * @throws CanonicalJsonError when the facts have no canonical form
 */
export function writeLeaf({
  id,
  districtId,
  kind,
  subjectType,
  subjectId,
  at,
  facts,
}: LeafContent) {
  return canonicalJson({
    version: leafVersion,
    id,
    at: at.toISOString(),
    district: districtId,
    kind,
    subjectType,
    subjectId,
    facts,
  });
}
