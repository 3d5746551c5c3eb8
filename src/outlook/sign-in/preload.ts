import type { Host } from '../host.ts';
import { loadMsal, loadNestedMsal } from './load-msal.ts';

/** Fetches the library while Outlook is still being waited for. */
export function preloadSignIn(kind: Host['kind']): void {
  const loading = kind === 'outlook' ? loadNestedMsal() : loadMsal();
  loading.catch(() => {
    // The sign-in itself tries again, and then says what failed.
  });
}
