import { movingService, withService } from '../../../src/domain/rules-of-change/moving-service.ts';
import { appointment, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const book = configuration();
const [followUp] = book.services;
const booked = appointment({ period: period('9:00-9:45'), state: state({ service: 'follow-up' }) });

test('a booking moves by the rules of its service, as long as it really is', () => {
  expect(movingService({ appointment: booked, host: 'lena-marek' }, book)).toEqual({
    ...followUp,
    durationMinutes: 45,
    stepMinutes: 30,
  });
});

test('whom it is with stays a choice, even where the service is not offered by that host any more', () => {
  expect(movingService({ appointment: booked, host: 'tom' }, book).hosts).toEqual(['lena-marek', 'tom']);
});

test('what was typed into Outlook can move to any quarter of an hour of its host', () => {
  const typed = appointment({ period: period('9:00-9:20') });
  const service = movingService({ appointment: typed, host: 'lena-marek' }, book);
  expect(service).toEqual({ slug: 'appointment', name: 'appointment', durationMinutes: 20, stepMinutes: 15, hosts: ['lena-marek'] });
  expect(movingService({ appointment: typed, host: 'lena-marek' }, withService(book, service)).slug).toBe('appointment-x');
});

test('the book is asked with that service in the place of the one it has', () => {
  const service = movingService({ appointment: booked, host: 'tom' }, book);
  expect(withService(book, service).services).toEqual([service]);
  expect(book.services).toEqual([followUp]);
});
