import { defineWidget } from '../foundation/define-widget.ts';
import type { LinliElement } from '../foundation/linli-element.ts';
import { LinliSignInDialog } from './sign-in-dialog.ts';

const TAG = 'linli-sign-in-dialog';

/** Opens the sign-in dialog inside a widget; true when somebody signed in before it closed. */
export async function openSignIn(widget: LinliElement): Promise<boolean> {
  await defineWidget(TAG, LinliSignInDialog);
  // In the widget's own root it has the widget's theme, language and client.
  const dialog = document.createElement(TAG);
  const before = (widget.renderRoot as ShadowRoot).activeElement;
  widget.renderRoot.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      if (dialog.signedIn) widget.announce(dialog.words.done);
      resolve(dialog.signedIn);
    });
  });
}
