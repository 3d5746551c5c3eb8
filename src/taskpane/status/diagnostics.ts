import { GraphError } from '../../graph/graph-error.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import type { Desk } from '../app/desk.ts';

/**
 * What support needs and nothing that names a person: no addresses, titles, tokens or texts of
 * errors, which may quote them.
 */
export function diagnosticsOf(desk: Desk, error: unknown): string {
  const lines: Record<string, string | number | boolean> = {
    product: 'Frontdesk',
    version: desk.environment.version ?? 'development',
    time: new Date(desk.now()).toISOString(),
    online: navigator.onLine,
    language: desk.host.displayLanguage,
    width: window.innerWidth,
    ...desk.host.diagnostics(),
    ...errorLines(error),
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function errorLines(error: unknown): Record<string, string | number> {
  if (error instanceof GraphError) {
    return {
      error: `graph ${error.code}`,
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
      ...(error.field === undefined ? {} : { field: error.field }),
    };
  }
  // Asked for where nothing has gone wrong.
  if (error === undefined) return {};
  if (error instanceof SignInError) return { error: `sign-in ${error.code}` };
  return { error: error instanceof Error ? error.name : 'unknown' };
}
