import { codeOfError, detailOf } from './failure.ts';
import type { SignInErrorCode } from './sign-in-error.ts';
import type { Way } from './way.ts';

/** Failures of Outlook's own window that our dialog may not share. */
const FOR_THE_DIALOG: ReadonlySet<SignInErrorCode> = new Set(['failed', 'popupBlocked']);

/** Outlook withdrew its bridge after it had been there, or does not know our origin. */
const BRIDGE_GONE = new Set(['nested_app_auth_bridge_disabled', 'untrusted_origin']);

/** The other way takes over for good once the first has shown that it does not work here. */
export function withFallback(first: Way, createOther: () => Promise<Way>): Way {
  let way = first;

  async function giveUpFirst(): Promise<Way> {
    const other = await createOther();
    if (way === first) way = other;
    return way;
  }

  return {
    get kind() {
      return way.kind;
    },
    account: () => way.account(),
    async silent(request) {
      try {
        return await way.silent(request);
      } catch (error) {
        if (way !== first || !BRIDGE_GONE.has(detailOf(error).error)) throw error;
        return (await giveUpFirst()).silent(request);
      }
    },
    async interactive(request) {
      const used = way;
      try {
        return await used.interactive(request);
      } catch (error) {
        if (used !== first || !FOR_THE_DIALOG.has(codeOfError(error, 'interactive'))) throw error;
        return (await giveUpFirst()).interactive(request);
      }
    },
    get signOut() {
      return way.signOut;
    },
  };
}
