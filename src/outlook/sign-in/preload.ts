import { loadMsal } from './load-msal.ts';

/** Fetches the library while Outlook is still being waited for. */
export function preloadSignIn(): void {
  loadMsal().catch(() => {
    // The sign-in itself tries again, and then says what failed.
  });
}
