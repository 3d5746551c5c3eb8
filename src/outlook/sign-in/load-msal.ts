import type * as Msal from './msal.ts';

export function loadMsal(): Promise<typeof Msal> {
  return import('./msal.ts');
}
