/**
 * Fields whose value depends on who asks. An operation without any of them is answered the same
 * to everybody, travels without a token and may be held by a shared cache.
 */
const VIEWER_FIELDS =
  /\b(viewer|my[A-Z]\w*|own|availableActions|nextStatement|toDo\w*|needs|incidents|household|imports|receipts?|auditTrail|suggestions?|serviceRequests?|applicantName|answers|myVote|results|minutes|minutesDocument|posterAddress|boardPosterAddress|ownMembers)\b/;

/** Acts whose author nobody may learn: they write, and travel without a token all the same. */
const OF_NOBODY = /^mutation\b[^{]*{\s*castUnlinkableBallot\b/m;

/** Whether the document must be sent with the viewer's token. */
export function concernsViewer(text: string): boolean {
  if (OF_NOBODY.test(text)) return false;
  return !/^query\b/m.test(text) || VIEWER_FIELDS.test(text);
}
