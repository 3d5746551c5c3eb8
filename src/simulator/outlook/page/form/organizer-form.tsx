import type { App } from '../app.ts';
import { loadCalendars } from '../calendar-actions.ts';
import { changeDraft, closeForm } from '../form-actions.ts';
import { sendOrSave } from '../send/send-actions.ts';
import type { OpenForm, State } from '../state.ts';
import { dateOf, instantAt, minutesOfDay } from '../times.ts';
import { CategoryChips } from './category-chips.tsx';

type Props = { readonly app: App; readonly form: OpenForm };

export function OrganizerTools({ app, form, isSending }: Props & { readonly isSending: boolean }) {
  const mails = form.draft.required.length + form.draft.optional.length > 0;
  return (
    <>
      <button
        type="button"
        className="primary"
        data-action="save"
        disabled={isSending}
        onClick={() => void sendOrSave(app)}
      >
        {mails ? 'Send' : 'Save'}
      </button>
      {form.event && (
        <button
          type="button"
          className="quiet"
          data-action="delete"
          onClick={() => void remove(app, form)}
        >
          {mails ? 'Cancel meeting' : 'Delete'}
        </button>
      )}
      {form.isDirty && <span className="faint">Not saved</span>}
    </>
  );
}

async function remove(app: App, form: OpenForm): Promise<void> {
  if (!form.event) return;
  await app.mailbox.deleteEvent(form.owner, form.event.id);
  closeForm(app);
  await loadCalendars(app);
}

export function OrganizerForm({ app, state, form }: Props & { readonly state: State }) {
  const { draft } = form;
  const { zone } = state;
  const date = dateOf(draft.start, zone);
  const span = draft.end - draft.start;

  function setStart(nextDate: string, minutes: number): void {
    const start = instantAt(nextDate, minutes, zone);
    changeDraft(app, { start, end: start + span });
  }

  return (
    <div className="form-fields">
      <input
        className="field-subject"
        aria-label="Title"
        placeholder="Add a title"
        value={draft.subject}
        data-field="subject"
        onChange={({ target }) => changeDraft(app, { subject: target.value })}
      />
      <label className="field">
        <span>Invite</span>
        <input
          value={draft.required.map(({ address }) => address).join('; ')}
          data-field="required"
          placeholder="Addresses, with semicolons between"
          onChange={({ target }) => changeDraft(app, { required: people(target.value) })}
        />
      </label>
      <div className="field">
        <span>When</span>
        <input
          type="date"
          aria-label="Date"
          value={date}
          data-field="date"
          onChange={({ target }) =>
            target.value !== '' && setStart(target.value, minutesOfDay(draft.start, zone))
          }
        />
        {!draft.isAllDay && (
          <>
            <input
              type="time"
              aria-label="Start"
              step={900}
              value={clock(minutesOfDay(draft.start, zone))}
              data-field="start"
              onChange={({ target }) =>
                target.value !== '' && setStart(date, minutesOf(target.value))
              }
            />
            <span>to</span>
            <input
              type="time"
              aria-label="End"
              step={900}
              value={clock(minutesOfDay(draft.end, zone))}
              data-field="end"
              onChange={({ target }) =>
                target.value !== '' &&
                changeDraft(app, {
                  end: Math.max(draft.start, instantAt(date, minutesOf(target.value), zone)),
                })
              }
            />
          </>
        )}
        {draft.recurrence && <span className="faint">Repeats</span>}
      </div>
      <label className="field">
        <span>Where</span>
        <input
          value={draft.location}
          data-field="location"
          onChange={({ target }) => changeDraft(app, { location: target.value })}
        />
      </label>
      <div className="field">
        <span>Categories</span>
        <CategoryChips
          state={state}
          names={draft.categories}
          onChange={(categories) => changeDraft(app, { categories })}
        />
      </div>
      <textarea
        className="field-body"
        aria-label="Notes"
        value={draft.bodyText}
        placeholder="Notes"
        onChange={({ target }) => changeDraft(app, { bodyText: target.value })}
      />
    </div>
  );
}

function people(text: string) {
  return text
    .split(/[;,]\s*/u)
    .filter((address) => address.trim() !== '')
    .map((address) => ({ name: address.trim(), address: address.trim() }));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
