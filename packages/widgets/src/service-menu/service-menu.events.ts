/** The viewer applied for a service. */
export class LinliServiceApplied extends CustomEvent<{
  readonly service: string;
  readonly serviceRequest: string;
  readonly receiptCode: string;
}> {
  constructor(detail: LinliServiceApplied['detail']) {
    super('linli-service-applied', { bubbles: true, composed: true, detail });
  }
}

/** The viewer completed a returned application and sent it again. */
export class LinliRequestResubmitted extends CustomEvent<{ readonly serviceRequest: string }> {
  constructor(detail: LinliRequestResubmitted['detail']) {
    super('linli-request-resubmitted', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-service-applied': LinliServiceApplied;
    'linli-request-resubmitted': LinliRequestResubmitted;
  }
}
