import { restart, say, setNoItem, type App } from '../app.ts';
import { askSimulator } from '../session.ts';
import type { State } from '../state.ts';
import { FaultControls } from './fault-controls.tsx';

type Props = { readonly app: App; readonly state: State };

const MINUTE_MS = 60_000;
const CLOCK_STEPS = [
  { label: '+15 min', step: 15 * MINUTE_MS },
  { label: '+1 hour', step: 60 * MINUTE_MS },
  { label: '+1 day', step: 1_440 * MINUTE_MS },
];
const SIGN_IN_MODES = [
  ['granted', 'Signs in silently'],
  ['interaction', 'Asks to sign in'],
  ['consent', 'Asks for consent'],
  ['adminConsent', 'Needs an administrator'],
  ['blocked', 'Blocked by a rule'],
  ['offline', 'No network'],
] as const;

/** What only a simulator can do. Closed until somebody wants it. */
export function DeveloperPanel({ app, state }: Props) {
  return (
    <details className="developer">
      <summary>Simulator</summary>
      <div className="developer-body">
        <section>
          <h2>Clock</h2>
          <div className="toolbar">
            {CLOCK_STEPS.map(({ label, step }) => (
              <button
                key={label}
                type="button"
                className="quiet"
                onClick={() =>
                  void run(app, () => askSimulator('POST', 'clock', { advance: step }))
                }
              >
                {label}
              </button>
            ))}
          </div>
        </section>
        <FaultControls app={app} />
        <section>
          <h2>Sign-in</h2>
          <label>
            <input
              type="checkbox"
              checked={state.nestedAppAuth}
              data-switch="naa"
              onChange={({ target }) => restart({ naa: target.checked ? 'on' : 'off' })}
            />{' '}
            Nested app authentication
          </label>
          <select
            aria-label="How signing in goes"
            defaultValue={app.parameters.signIn ?? 'granted'}
            data-choice="sign-in"
            onChange={({ target }) =>
              void run(app, () =>
                askSimulator('PUT', 'sign-in', {
                  mode: target.value,
                  mail: state.session.user.mail,
                }),
              )
            }
          >
            {SIGN_IN_MODES.map(([mode, label]) => (
              <option key={mode} value={mode}>
                {label}
              </option>
            ))}
          </select>
        </section>
        <section>
          <h2>Nothing selected</h2>
          <select
            aria-label="What the pane is told when nothing is selected"
            value={state.noItem}
            onChange={({ target }) => setNoItem(app, target.value === 'empty' ? 'empty' : 'type6')}
          >
            <option value="type6">An item of type 6</option>
            <option value="empty">Nothing at all</option>
          </select>
        </section>
      </div>
    </details>
  );
}

async function run(app: App, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    say(app, error instanceof Error ? error.message : 'The simulator refused.');
  }
}
