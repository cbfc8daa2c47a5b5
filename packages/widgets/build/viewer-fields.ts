/**
 * Fields whose value depends on who asks. An operation without any of them is answered the same
 * to everybody, travels without a token and may be held by a shared cache.
 */
const VIEWER_FIELDS =
  /\b(viewer|my[A-Z]\w*|own|availableActions|nextStatement|toDo\w*|needs|incidents|imports|receipts?|auditTrail|suggestions?|serviceRequests?|applicantName|answers|myVote|results|minutes|minutesDocument|ownMembers)\b/;

/** Whether the document must be sent with the viewer's token. */
export function concernsViewer(text: string): boolean {
  return !/^query\b/m.test(text) || VIEWER_FIELDS.test(text);
}
