import type * as Nested from './msal-nested.ts';
import type * as Msal from './msal.ts';

export function loadMsal(): Promise<typeof Msal> {
  return import('./msal.ts');
}

export function loadNestedMsal(): Promise<typeof Nested> {
  return import('./msal-nested.ts');
}
