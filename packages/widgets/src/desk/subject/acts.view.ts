import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { button } from '../../templates/button.ts';

/** A step as `availableActions` offers it. */
export interface Act {
  readonly action: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly reasonRequired: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

export interface ActsOptions {
  /** In the order of their buttons; the first that is allowed is the primary one. */
  readonly acts: readonly Act[];
  /** The act whose fields are shown; null for the buttons. */
  readonly chosen: string | null;
  /** The act that is on its way. */
  readonly acting: string | null;
  readonly busyLabel: string;
  readonly sharedWords: SharedStrings;
  readonly failure: Failure | null;
  readonly failureMessage: (failure: Failure) => string;
  /** What an act asks for; null when it is done with one press. */
  readonly fields: (act: Act) => TemplateResult | null;
  /** False where several subjects show their steps at once: one primary button on a screen. */
  readonly primary?: boolean;
  readonly onChoose: (action: string | null) => void;
  readonly onAct: (act: Act) => void;
}

/** Acts that are somebody else's are not shown; those that may become possible say why not now. */
export function offeredActs<Offered extends Act>(
  acts: readonly Offered[],
  names: readonly string[],
): Offered[] {
  return names.flatMap((name) =>
    acts.filter(
      ({ action, allowed, refusal }) =>
        action === name && (allowed || refusal?.code !== 'NOT_FOR_YOU'),
    ),
  );
}

/** The next steps: a row of buttons, or what the chosen one asks for. */
export function actsView(options: ActsOptions): TemplateResult {
  const { acts, chosen, acting, busyLabel, sharedWords, fields, onAct, onChoose } = options;
  const act = acts.find(({ action, allowed }) => allowed && action === chosen);
  const form = act && fields(act);
  if (act && form) {
    // The way back must not read like the step itself.
    const back = act.label === sharedWords.cancel ? sharedWords.close : sharedWords.cancel;
    const submit = (event: Event) => {
      event.preventDefault();
      if (!acting) onAct(act);
    };
    return html`<form class="stack" novalidate @submit=${submit}>
      ${form} ${failureNotice(options)}
      <div class="row">
        ${button({ label: act.label, kind: 'primary', type: 'submit', busy: acting !== null, busyLabel })}
        ${button({ label: back, kind: 'quiet', onClick: () => onChoose(null) })}
      </div>
    </form>`;
  }
  const first = acts.find(({ allowed }) => allowed);
  return html`<div class="row">
      ${acts.map((each) =>
        button({
          label: each.label,
          kind: each === first && options.primary !== false ? 'primary' : 'secondary',
          busy: acting === each.action,
          busyLabel,
          refusal: each.allowed ? undefined : (each.refusal?.message ?? ''),
          onClick: () => (fields(each) ? onChoose(each.action) : onAct(each)),
        }),
      )}
    </div>
    ${failureNotice(options)}`;
}

function failureNotice({ failure, failureMessage }: ActsOptions): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const { problems = [] } = failure;
  return html`<div class="notice error" role="alert">
    <p>${failureMessage(failure)}</p>
    ${problems.length ? html`<ul class="plain">${problems.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
  </div>`;
}
