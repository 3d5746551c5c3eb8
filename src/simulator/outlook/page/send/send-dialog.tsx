import { useEffect, useRef } from 'react';
import type { SendAlert } from './send-alert.ts';

type Props = { readonly addin: string; readonly sending: SendAlert };

/** What Outlook shows where an add-in does not let a sending pass at once. */
export function SendDialog({ addin, sending }: Props) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), [sending]);
  if (sending.kind === 'running') return null;
  const { kind, message, stayLabel, canSend, answer } = sending;
  return (
    <div className="overlay" data-send-alert={kind}>
      <section className="send-window" role="alertdialog" aria-labelledby="send-title" aria-describedby="send-text">
        <h1 id="send-title">{addin}</h1>
        <p id="send-text">{message}</p>
        <div className="toolbar">
          {canSend && (
            <button type="button" className="quiet" data-action="send-anyway" onClick={() => answer('send')}>
              Send anyway
            </button>
          )}
          <button ref={stay} type="button" className="primary" data-action="dont-send" onClick={() => answer('stay')}>
            {stayLabel}
          </button>
        </div>
      </section>
    </div>
  );
}
