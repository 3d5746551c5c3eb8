import type { SignInPrompt } from '../../../sign-in/policy.ts';
import type { PromptOnScreen } from '../state.ts';

type Props = { readonly addin: string; readonly onScreen: PromptOnScreen };

/** What the sign-in service would show in its own window. */
export function SignInWindow({ addin, onScreen: { prompt, answer } }: Props) {
  const { title, text, canAccept } = words(prompt, addin);
  return (
    <div className="overlay" data-prompt={prompt.about}>
      <section className="sign-in-window" role="dialog" aria-label={title}>
        <p className="faint">{prompt.mail}</p>
        <h1>{title}</h1>
        <p>{text}</p>
        {prompt.about === 'consent' && (
          <ul>
            {prompt.scopes.map((scope) => (
              <li key={scope}>{scope}</li>
            ))}
          </ul>
        )}
        <div className="toolbar">
          <button
            type="button"
            className="quiet"
            data-action="refuse"
            onClick={() => answer('refused')}
          >
            {canAccept ? 'Cancel' : 'Close'}
          </button>
          {canAccept && (
            <button
              type="button"
              className="primary"
              data-action="accept"
              onClick={() => answer('accepted')}
            >
              {prompt.about === 'account' ? 'Continue' : 'Accept'}
            </button>
          )}
        </div>
      </section>
    </div>
  );
}

function words(
  { about }: SignInPrompt,
  addin: string,
): { title: string; text: string; canAccept: boolean } {
  switch (about) {
    case 'account':
      return {
        title: 'Sign in',
        text: `${addin} asks you to confirm that it is you.`,
        canAccept: true,
      };
    case 'consent':
      return { title: 'Permissions requested', text: `${addin} would like to:`, canAccept: true };
    case 'adminConsent':
      return {
        title: 'Need admin approval',
        text: `${addin} needs permission that only an administrator can grant.`,
        canAccept: false,
      };
    case 'blocked':
      return {
        title: 'You can’t get there from here',
        text: 'Your organisation’s rules do not allow this sign-in.',
        canAccept: false,
      };
  }
}
