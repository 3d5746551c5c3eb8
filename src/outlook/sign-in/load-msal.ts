import type * as Msal from './msal.ts';

export function loadMsal(): Promise<typeof Msal> {
  return import('./msal.ts');
}

/** Fetches the library while Outlook is still being waited for. */
export function preloadSignIn(): void {
  loadMsal().catch(() => {
    // The sign-in itself tries again, and then says what failed.
  });
}
