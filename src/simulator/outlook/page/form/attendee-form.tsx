import type { App } from '../app.ts';
import { respond } from '../form-actions.ts';
import type { OpenForm, State } from '../state.ts';
import { dateOf } from '../times.ts';
import { clockTime, longDate } from '../words.ts';
import { CategoryChips } from './category-chips.tsx';

type Props = { readonly app: App; readonly state: State; readonly form: OpenForm };

const ANSWERS = [
  { answer: 'accept', label: 'Accept' },
  { answer: 'tentativelyAccept', label: 'Tentative' },
  { answer: 'decline', label: 'Decline' },
] as const;

/** Somebody else's meeting, or one that may only be looked at. */
export function AttendeeForm({ app, state, form }: Props) {
  const { event } = form;
  if (!event) return undefined;
  const isInvited = !event.isOrganizer && form.sharing === undefined && !event.isCancelled;
  return (
    <div className="form-fields">
      <h1 className="read-subject">
        {event.isCancelled && 'Cancelled: '}
        {event.subject || '(No title)'}
      </h1>
      <p className="field">
        <span>When</span>
        {longDate(dateOf(event.start, state.zone), state)}
        {event.isAllDay
          ? ', all day'
          : `, ${clockTime(event.start, state)} – ${clockTime(event.end, state)}`}
      </p>
      {event.location !== '' && (
        <p className="field">
          <span>Where</span>
          {event.location}
        </p>
      )}
      <p className="field">
        <span>Organiser</span>
        {event.organizer.name || event.organizer.address}
      </p>
      {event.required.length > 0 && (
        <p className="field">
          <span>People</span>
          {event.required
            .map(({ name, address, response }) => `${name || address} (${response})`)
            .join('; ')}
        </p>
      )}
      <div className="field">
        <span>Categories</span>
        <CategoryChips state={state} names={event.categories} />
      </div>
      {isInvited && (
        <div className="toolbar">
          {ANSWERS.map(({ answer, label }) => (
            <button
              key={answer}
              type="button"
              className="quiet"
              data-action={answer}
              onClick={() => void respond(app, answer)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <p className="reading-body">{event.bodyText}</p>
    </div>
  );
}
