import type { MessageKind, MessageTemplate } from '../message.ts';

export const EN: Readonly<Record<MessageKind, MessageTemplate>> = {
  confirmation: {
    subject: 'Your appointment on {start.date} at {start.time} {start.zone}',
    body: `Hello {customer.name},

Your appointment is booked:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
With {host.name}
{location}

Join online: {joinUrl}

{note}

If this time doesn’t suit you after all, please let us know. You can simply reply to this email.

Choose another time: {links.move}
Cancel the appointment: {links.cancel}

We look forward to seeing you.

Kind regards,
{organisation.name}`,
    sms: `{organisation.name}: your appointment is booked for {start.date} at {start.time} {start.zone}.
Change: {links.move}
Cancel: {links.cancel}`,
  },
  reminder: {
    subject: 'Reminder: your appointment on {start.date} at {start.time} {start.zone}',
    body: `Hello {customer.name},

This is a reminder of your appointment:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
With {host.name}
{location}

Confirm the appointment: {links.confirm}

Join online: {joinUrl}

{note}

If you can’t come, please let us know as early as you can. You can simply reply to this email.

Choose another time: {links.move}
Cancel the appointment: {links.cancel}

Kind regards,
{organisation.name}`,
    sms: `{organisation.name}: a reminder of your appointment on {start.date} at {start.time} {start.zone}.
Confirm: {links.confirm}
Cancel: {links.cancel}`,
  },
  moved: {
    subject: 'New time for your appointment: {start.date}, {start.time} {start.zone}',
    body: `Hello {customer.name},

Your appointment has been moved. The new time is:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
With {host.name}
{location}

It replaces your appointment on {previous.date} at {previous.time}.

Join online: {joinUrl}

{note}

If the new time doesn’t suit you, please let us know. You can simply reply to this email.

Choose another time: {links.move}
Cancel the appointment: {links.cancel}

Kind regards,
{organisation.name}`,
    sms: `{organisation.name}: your appointment has been moved to {start.date} at {start.time} {start.zone}.
Change: {links.move}
Cancel: {links.cancel}`,
  },
  cancelled: {
    subject: 'Cancelled: your appointment on {start.date} at {start.time} {start.zone}',
    body: `Hello {customer.name},

Your appointment has been cancelled:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
With {host.name}

{note}

If you would like a new appointment, please reply to this email.

Kind regards,
{organisation.name}`,
    sms: `{organisation.name}: your appointment on {start.date} at {start.time} {start.zone} has been cancelled.`,
  },
};
