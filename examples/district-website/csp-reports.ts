import type { IncomingMessage } from 'node:http';

/** Most reports kept; later ones push the oldest out. */
export const maxCspReports = 200;

/** Largest report read, in bytes. */
export const maxCspReportBytes = 16 * 1024;

/** What a browser blocked, as sent to `report-uri` (CSP level 2, section 4.4). */
export type CspReport = {
  readonly documentUri: string;
  readonly violatedDirective: string;
  readonly blockedUri: string;
  /** Where in the source, `file:line`, when the browser says so. */
  readonly source: string | undefined;
};

export type CspReportOutcome =
  | { readonly kind: 'RECEIVED'; readonly report: CspReport }
  | { readonly kind: 'TOO_LARGE' }
  | { readonly kind: 'UNREADABLE' };

/** Reads one report from a request body, and stops reading once it is too large. */
export async function readCspReport(request: IncomingMessage): Promise<CspReportOutcome> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxCspReportBytes) return { kind: 'TOO_LARGE' };
    chunks.push(chunk);
  }
  const report = parseReport(Buffer.concat(chunks).toString('utf8'));
  return report === undefined ? { kind: 'UNREADABLE' } : { kind: 'RECEIVED', report };
}

function parseReport(body: string): CspReport | undefined {
  const outer = parseObject(body);
  const report = outer && asObject(outer['csp-report']);
  if (!report) return undefined;
  const file = report['source-file'];
  return {
    documentUri: String(report['document-uri'] ?? ''),
    violatedDirective: String(report['effective-directive'] ?? report['violated-directive'] ?? ''),
    blockedUri: String(report['blocked-uri'] ?? ''),
    source: file === undefined ? undefined : `${file}:${report['line-number'] ?? '?'}`,
  };
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
