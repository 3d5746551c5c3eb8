import type { App } from '../app.ts';
import { closeForm, openAppointment } from '../form-actions.ts';
import { buttonsOn } from '../pane-actions.ts';
import { AddinButtons } from '../pane/addin-buttons.tsx';
import { itemId, outlookForPane } from '../pane/outlook-for-pane.ts';
import { PanePanel } from '../pane/pane-panel.tsx';
import { SendDialog } from '../send/send-dialog.tsx';
import type { OpenForm, State } from '../state.ts';
import { AttendeeForm } from './attendee-form.tsx';
import { OrganizerForm, OrganizerTools } from './organizer-form.tsx';

type Props = { readonly app: App; readonly state: State; readonly form: OpenForm };

/** An appointment's own window: what Outlook opens on a double click. */
export function FormWindow({ app, state, form }: Props) {
  const pane = state.panes.form;
  const master =
    form.event?.type === 'occurrence' || form.event?.type === 'exception'
      ? form.event.seriesMasterId
      : undefined;
  const notices = state.notifications.get(itemId(outlookForPane(app, 'form').item())) ?? [];
  return (
    <div className="overlay" data-form={form.form}>
      <section
        className="form-window"
        role="dialog"
        aria-label={form.draft.subject || 'New appointment'}
      >
        <div className="form-main">
          <header className="form-head">
            {form.form === 'organizer' ? (
              <OrganizerTools app={app} form={form} isSending={state.sending !== undefined} />
            ) : (
              <span className="form-kind">Appointment</span>
            )}
            {master !== undefined && (
              <button
                type="button"
                className="quiet"
                data-action="open-series"
                onClick={() => void openAppointment(app, master, form.owner)}
              >
                Open series
              </button>
            )}
            <AddinButtons
              app={app}
              place="form"
              buttons={buttonsOn(app, form.form).filter(
                () => form.sharing === undefined || state.addin.sharedFolders,
              )}
            />
            <button
              type="button"
              className="icon-button push"
              aria-label="Close"
              data-action="close-form"
              onClick={() => closeForm(app)}
            >
              ✕
            </button>
          </header>
          {form.sharing && <p className="form-note">In the calendar of {form.sharing.owner}</p>}
          {notices.map((notice) => (
            <p key={notice.key} className="form-note" data-notification={notice.key}>
              {notice.message}
            </p>
          ))}
          {form.form === 'organizer' ? (
            <OrganizerForm app={app} state={state} form={form} />
          ) : (
            <AttendeeForm app={app} state={state} form={form} />
          )}
        </div>
        {pane && <PanePanel app={app} state={state} place="form" pane={pane} />}
        {state.sending && <SendDialog addin={state.addin.name} sending={state.sending} />}
      </section>
    </div>
  );
}
