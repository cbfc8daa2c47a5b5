/**
 * The headers of every answer. They are as strict as a careful district would set them: the widgets
 * have to work under exactly these, without inline code, without cookies and with Trusted Types.
 *
 * @param linliOrigin - origin that serves `embed.js` and the API, e.g. `http://localhost:4000`
 */
export function securityHeaders(linliOrigin: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${linliOrigin}`,
    "style-src 'self'",
    `img-src 'self' ${linliOrigin} data: blob:`,
    `connect-src 'self' ${linliOrigin}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html linli',
    'report-uri /csp-report',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(self)',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}
