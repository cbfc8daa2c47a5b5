import type { LinliClient } from '@linli/client';
import type { ReactiveControllerHost } from 'lit';
import type { Locale } from './locale.ts';

/** What controllers need of the element that they serve; a test's fake host is forty lines. */
export interface LinliHost extends ReactiveControllerHost {
  /** Null until the page's configuration is found. */
  readonly client: LinliClient | null;
  readonly locale: Locale;
  /** Opens the sign-in dialog; true when somebody signed in. */
  requestSignIn(): Promise<boolean>;
  /** Says a result to screen readers, and shows it for a while. */
  announce(message: string): void;
}
