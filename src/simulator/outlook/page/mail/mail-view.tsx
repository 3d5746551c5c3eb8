import type { App } from '../app.ts';
import { buttonsOn, selectMessage } from '../pane-actions.ts';
import { AddinButtons } from '../pane/addin-buttons.tsx';
import type { State } from '../state.ts';
import { initials, messageTime } from '../words.ts';

type Props = { readonly app: App; readonly state: State };

export function MailView({ app, state }: Props) {
  const open = state.messages.find(({ id }) => id === state.message);
  return (
    <div className="mail">
      <ul className="message-list" aria-label="Messages">
        {state.messages.map((message) => (
          <li key={message.id}>
            <button
              type="button"
              className="message-row"
              data-message={message.id}
              data-unread={!message.isRead || undefined}
              aria-current={message.id === state.message}
              onClick={() => selectMessage(app, message.id)}
            >
              <span className="avatar">{initials(message.from.name || message.from.address)}</span>
              <span className="message-words">
                <span className="message-from">{message.from.name || message.from.address}</span>
                <span className="message-subject">{message.subject}</span>
                <span className="message-preview">{message.bodyText}</span>
              </span>
            </button>
          </li>
        ))}
        {state.messages.length === 0 && <li className="empty">No messages.</li>}
      </ul>
      <section className="reading" aria-label="Reading pane">
        {open ? (
          <>
            <header className="reading-head">
              <h1>{open.subject}</h1>
              <div className="toolbar">
                <button
                  type="button"
                  className="quiet"
                  onClick={() => selectMessage(app, undefined)}
                  data-action="clear-selection"
                >
                  Select nothing
                </button>
                <AddinButtons app={app} place="main" buttons={buttonsOn(app, 'message')} />
              </div>
            </header>
            <div className="reading-from">
              <span className="avatar">{initials(open.from.name || open.from.address)}</span>
              <span>
                <strong>{open.from.name}</strong> &lt;{open.from.address}&gt;
                <br />
                <span className="faint">
                  To {open.to.map(({ name, address }) => name || address).join('; ')} ·{' '}
                  {messageTime(open.received, state)}
                </span>
              </span>
            </div>
            <p className="reading-body">{open.bodyText}</p>
          </>
        ) : (
          <div className="reading-empty">
            <p className="empty">Select a message to read.</p>
            <AddinButtons
              app={app}
              place="main"
              buttons={buttonsOn(app, 'message').filter(
                ({ action }) => action.kind === 'pane' && action.withoutItem,
              )}
            />
          </div>
        )}
      </section>
    </div>
  );
}
