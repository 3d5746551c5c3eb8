import fc from 'fast-check';
import { classifyReply, type ReplyMeaning } from '../../../src/domain/replies/classify-reply.ts';
import { newText } from '../../../src/domain/replies/new-text.ts';

const CONFIRM: readonly string[] = [
  'Yes',
  'Yes, thank you.',
  'ok',
  'OK 👍',
  '👍',
  'Confirmed',
  'Confirmed 👍',
  'I confirm the appointment.',
  'Hello,\n\nThank you, I will be there on Tuesday at 10:30.\n\nAda',
  'I’ll be there!',
  'See you tomorrow',
  'Can’t wait, see you then',
  'No problem, I’ll be there.',
  'That works for me.',
  'I’m not going to be late, see you on Friday.',
  'Ja',
  'Ja, gerne.',
  'Guten Tag,\nich komme.\nViele Grüße\nAda',
  'Hiermit bestätige ich den Termin.',
  'Ich bestätige den Termin am Dienstag, den 3. November.',
  'Passt, bis morgen!',
  'Kein Problem, ich bin da.',
  'Alles klar, danke.',
  'Oui',
  'Oui, merci.',
  'Je confirme le rendez-vous.',
  'Bonjour, je serai là. Merci.',
  'Pas de problème, je viendrai.',
  'D’accord, à demain.',
  'Sí',
  'Sí, gracias',
  'Confirmo la cita.',
  'Buenos días, allí estaré.',
  'De acuerdo, hasta mañana.',
  'Confirmada, gracias.',
];

const CANCEL: readonly string[] = [
  'I can’t come.',
  'I cannot come on Tuesday.',
  'Sorry, I can’t make it.',
  'Unfortunately I won’t be able to attend.',
  'I don’t think I can make it.',
  'Please cancel.',
  'Cancel please',
  'I am ill and have to cancel Tuesday, 10:30. Sorry for the short notice!',
  'No, I can’t come.',
  'I’m sorry, I can’t.',
  'I will not be coming.',
  'Ich kann leider nicht kommen.',
  'Leider muss ich den Termin absagen.',
  'Ich sage den Termin hiermit ab.',
  'Leider kann ich am Dienstag, den 3. nicht kommen.',
  'Ich komme nicht.',
  'Nein, ich komme nicht.',
  'Ich bin leider verhindert.',
  'Bitte stornieren Sie den Termin.',
  'Das klappt leider nicht',
  'Je ne peux pas venir.',
  'Je ne pourrai pas être là mardi.',
  'Merci d’annuler mon rendez-vous.',
  'Bonjour, j’ai un empêchement, désolée.',
  'Je ne viendrai pas.',
  'No puedo ir.',
  'Lo siento, no podré asistir.',
  'Por favor, cancelen la cita.',
  'Tengo que anular la cita.',
  'No iré.',
];

const NEITHER: readonly string[] = [
  '',
  'Hello',
  'Thank you.',
  'I cannot confirm.',
  'I can’t confirm yet.',
  'Ich kann den Termin noch nicht bestätigen.',
  'Je ne peux pas confirmer.',
  'No puedo confirmar la cita.',
  'Please don’t cancel my appointment.',
  'Bitte nicht absagen!',
  'N’annulez pas, s’il vous plaît.',
  'No cancelen la cita.',
  'No',
  'Nein',
  'Yes, but can we move it to Thursday?',
  'Can I come earlier?',
  'Do I need to bring anything?',
  'I can’t come at 9, 10 works.',
  'I can’t come, but Thursday would be better.',
  'Ich kann nicht kommen, können wir verschieben?',
  'Ich kann nicht, geht ein anderer Termin.',
  'Je ne peux pas venir, je voudrais une autre date.',
  'No puedo ir, quiero cambiar la cita a otro día.',
  'Maybe I can come.',
  'Vielleicht komme ich.',
  'Je viendrai peut-être.',
  'Quizás vaya, voy si puedo.',
  'If my train is on time I will be there.',
  'Yes, I can’t come.',
  'I will come, no wait, I have to cancel.',
  'I am stuck in traffic and will be ten minutes late for my check-up at 10:30.',
  'Is there parking near the practice?',
  'I am out of the office and cannot come to the phone.',
  'x'.repeat(2000),
  'Shall I bring the MRI pictures to the check-up?',
];

test.each(CONFIRM)('%j confirms', (body) => {
  expect(classifyReply({ body })).toBe('confirm' satisfies ReplyMeaning);
});

test.each(CANCEL)('%j cancels', (body) => {
  expect(classifyReply({ body })).toBe('cancel' satisfies ReplyMeaning);
});

test.each(NEITHER)('%j is for a person to read', (body) => {
  expect(classifyReply({ body })).toBeUndefined();
});

test.each([
  ['On Tue, 24 Nov 2026 at 09:00, Practice <front@practice.example> wrote:\n> If you can’t come, please let us know.'],
  ['Am 24.11.2026 um 09:00 schrieb Praxis:\nWenn Sie nicht kommen können, sagen Sie bitte ab.'],
  ['Le mar. 24 nov. 2026 à 09:00, Cabinet <a@b.example> a écrit :\nSi vous ne pouvez pas venir, annulez.'],
  ['El mar, 24 nov 2026 a las 9:00, Consulta <a@b.example> escribió:\nSi no puede venir, cancele.'],
  ['-----Original Message-----\nFrom: Practice\nIf you can’t come, please let us know.'],
  ['________________________________\nVon: Praxis\nGesendet: Dienstag\nBitte sagen Sie ab, wenn Sie nicht kommen können.'],
  ['From: Practice <front@practice.example>\nSent: Tuesday\nCancel the appointment: https://book.example'],
  ['> If you can’t come, please cancel.'],
])('what is quoted below a yes says nothing: %j', (quoted) => {
  expect(classifyReply({ body: `Yes, I’ll be there.\n\n${quoted}` })).toBe('confirm');
});

test('what is quoted without a mark is known by its lines', () => {
  const own = ['This is a reminder of your appointment:', 'If you can’t come, please let us know as early as you can.'];
  expect(classifyReply({ body: `Yes\n${own.join('\n')}`, own })).toBe('confirm');
});

test('a signature says nothing', () => {
  expect(newText('I can’t come.\n-- \nConfirmed Travel Ltd')).toBe('I can’t come.');
  expect(classifyReply({ body: 'Ja\n\nGesendet von meinem iPhone' })).toBe('confirm');
});

test.each(['Automatic reply: Reminder', 'Automatische Antwort: Erinnerung', 'Réponse automatique : rappel', 'Respuesta automática: recordatorio'])(
  'an answer that nobody wrote says nothing: %s',
  (subject) => {
    expect(classifyReply({ subject, body: 'I will not be there.' })).toBeUndefined();
  },
);

test('any text at all is read without an exception, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), fc.string({ maxLength: 200 }), (body, subject) => {
      expect(['confirm', 'cancel', undefined]).toContain(classifyReply({ body, subject }));
    }),
  );
});
