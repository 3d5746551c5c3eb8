import type { LaterText } from '../text.ts';
import { appointment } from './appointment.ts';
import { bookHistory } from './book-history.ts';
import { booking } from './booking.ts';
import { calendar } from './calendar.ts';
import { calendars } from './calendars.ts';
import { cancelling } from './cancelling.ts';
import { columns } from './columns.ts';
import { diagnosis } from './diagnosis.ts';
import { due } from './due.ts';
import { help } from './help.ts';
import { message } from './message.ts';
import { moving } from './moving.ts';
import { organizerForm } from './organizer-form.ts';
import { print } from './print.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { starts } from './starts.ts';
import { syncCheck } from './sync-check.ts';
import { templates } from './templates.ts';
import { week } from './week.ts';

export const later: LaterText = {
  appointment,
  bookHistory,
  booking,
  calendar,
  calendars,
  cancelling,
  columns,
  diagnosis,
  due,
  help,
  message,
  moving,
  organizerForm,
  print,
  settings,
  setup,
  starts,
  syncCheck,
  templates,
  week,
};
