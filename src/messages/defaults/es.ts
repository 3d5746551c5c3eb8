import type { MessageKind, MessageTemplate } from '../message.ts';

export const ES: Readonly<Record<MessageKind, MessageTemplate>> = {
  confirmation: {
    subject: 'Su cita del {start.date} a las {start.time} {start.zone}',
    body: `Hola, {customer.name}:

Su cita está reservada:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Con {host.name}
{location}

Unirse en línea: {joinUrl}

{note}

Si finalmente este horario no le conviene, le rogamos que nos avise. Basta con responder a este correo.

Cambiar la cita: {links.move}
Cancelar la cita: {links.cancel}

Le esperamos.

Un cordial saludo,
{organisation.name}`,
    sms: `{organisation.name}: su cita del {start.date} a las {start.time} {start.zone} queda reservada.
Cambiar: {links.move}
Cancelar: {links.cancel}`,
  },
  reminder: {
    subject: 'Recordatorio: su cita del {start.date} a las {start.time} {start.zone}',
    body: `Hola, {customer.name}:

Le recordamos su cita:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Con {host.name}
{location}

Confirmar la cita: {links.confirm}

Unirse en línea: {joinUrl}

{note}

Si no puede venir, le rogamos que nos avise lo antes posible. Basta con responder a este correo.

Cambiar la cita: {links.move}
Cancelar la cita: {links.cancel}

Un cordial saludo,
{organisation.name}`,
    sms: `{organisation.name}: le recordamos su cita del {start.date} a las {start.time} {start.zone}.
Confirmar: {links.confirm}
Cancelar: {links.cancel}`,
  },
  moved: {
    subject: 'Su cita ha cambiado: {start.date}, {start.time} {start.zone}',
    body: `Hola, {customer.name}:

Hemos cambiado su cita. La nueva fecha es:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Con {host.name}
{location}

Sustituye a su cita del {previous.date} a las {previous.time}.

Unirse en línea: {joinUrl}

{note}

Si la nueva fecha no le conviene, le rogamos que nos avise. Basta con responder a este correo.

Cambiar la cita: {links.move}
Cancelar la cita: {links.cancel}

Un cordial saludo,
{organisation.name}`,
    sms: `{organisation.name}: su cita ha cambiado al {start.date} a las {start.time} {start.zone}.
Cambiar: {links.move}
Cancelar: {links.cancel}`,
  },
  cancelled: {
    subject: 'Cancelada: su cita del {start.date} a las {start.time} {start.zone}',
    body: `Hola, {customer.name}:

Su cita ha sido cancelada:

{service.name}
{start.date}
{start.time} – {end.time} {start.zone}
Con {host.name}

{note}

Si desea una nueva cita, le rogamos que responda a este correo.

Un cordial saludo,
{organisation.name}`,
    sms: `{organisation.name}: su cita del {start.date} a las {start.time} {start.zone} ha sido cancelada.`,
  },
};
