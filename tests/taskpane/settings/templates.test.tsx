import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changes, openSettings, row } from './support/open-settings.tsx';
import { configurationOf, deskOf, openPractice } from './support/practice-desk.tsx';

async function open() {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  const user = userEvent.setup({ delay: null });
  await user.click(row(/^Messages/u));
  await screen.findByRole('combobox', { name: 'Message' });
  return { practice, user };
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const preview = () => screen.getByRole('region', { name: 'How it reads' });

test('each message is there in each language, with how it reads', async () => {
  const { user } = await open();
  expect(field('Subject')).toHaveValue('Your appointment on {start.date} at {start.time} {start.zone}');
  expect(preview()).toHaveTextContent(/Hello Ada Lovelace, Your appointment is booked:/u);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Message' }), 'Reminder');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'German');
  expect(preview()).toHaveTextContent(/Guten Tag/u);
  expect(changes()).toEqual([]);
});

test('only own words are kept, and the way back to the text that comes along is open', async () => {
  const { practice, user } = await open();
  fireEvent.change(field('Subject'), { target: { value: 'See you on {start.date} at {start.time}' } });
  expect(changes()).toHaveLength(1);
  expect(preview()).toHaveTextContent(/See you on \w+/u);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Saved/u, undefined, { timeout: 20_000 });
  expect((await configurationOf(practice)).templates).toEqual([
    { kind: 'confirmation', locale: 'en', subject: 'See you on {start.date} at {start.time}' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Back to the text that comes with Frontdesk' }));
  expect(field('Subject')).toHaveValue('Your appointment on {start.date} at {start.time} {start.zone}');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Saved/u, undefined, { timeout: 20_000 });
  expect((await configurationOf(practice)).templates).toBeUndefined();
});

test('a placeholder goes where the caret was', async () => {
  const { user } = await open();
  const subject = field('Subject');
  fireEvent.change(subject, { target: { value: 'On {start.date} at {start.time} with !' } });
  subject.setSelectionRange(37, 37);
  fireEvent.select(subject);
  await user.click(screen.getByRole('button', { name: 'Person' }));
  expect(field('Subject')).toHaveValue('On {start.date} at {start.time} with {host.name}!');
});

test.each([
  ['Hello {custmer}', /\{custmer\} is not known, so its line is left out\./u],
  ['Hello {name', /A \{ without its \} is left out\./u],
  ['Hello', /\{start\.date\} is missing: nobody knows which appointment is meant\./u],
])('%j in a text is told of as it is typed', async (value, said) => {
  await open();
  fireEvent.change(field('Text'), { target: { value } });
  expect(screen.getByText(said)).toBeVisible();
});

test('an empty text is not saved', async () => {
  const { practice, user } = await open();
  fireEvent.change(field('Text'), { target: { value: '' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await configurationOf(practice)).templates).toBeUndefined();
});

test('a further reminder has a name, and the plan and a service can ask for it', async () => {
  const { practice, user } = await open();
  await user.type(screen.getByRole('textbox', { name: 'Its name' }), 'Two hours');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  fireEvent.change(field('Subject'), { target: { value: 'Soon: {start.time}' } });
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(row(/^Reminders/u));
  const [first] = screen.getAllByRole('combobox', { name: 'Text' });
  await user.selectOptions(first!, 'Two hours');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Saved/u, undefined, { timeout: 20_000 });
  const { templates, reminderPlan } = await configurationOf(practice);
  expect(templates).toEqual([{ kind: 'reminder', locale: 'en', name: 'Two hours', subject: 'Soon: {start.time}' }]);
  expect(reminderPlan[0]).toMatchObject({ template: 'Two hours' });
});

test('how full the book is, is said', async () => {
  await open();
  expect(screen.getByText(/^The book is \d+ % full\.$/u)).toBeVisible();
});

test('a service says who tells the customer, and when the customer is reminded', async () => {
  const practice = openPractice({ book: 'present' });
  await openSettings(deskOf(practice));
  const user = userEvent.setup({ delay: null });
  await user.click(row(/^Services/u));
  const list = screen.getAllByRole('button').find((button) => button.dataset['row'] === 'service.0')!;
  await user.click(list);
  await user.click(screen.getByRole('button', { name: /^Messages/u }));
  await user.click(screen.getByRole('radio', { name: 'Our own message' }));
  await user.click(screen.getByRole('radio', { name: 'Of its own' }));
  const group = screen.getAllByRole('group').find((one) => /before, by/u.test(one.getAttribute('aria-label') ?? ''))!;
  fireEvent.change(within(group).getByRole('spinbutton', { name: 'How long before' }), { target: { value: '3' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Saved/u, undefined, { timeout: 20_000 });
  const [service] = (await configurationOf(practice)).services;
  expect(service).toMatchObject({ messages: 'own' });
  expect(service?.reminderPlan?.[0]?.minutesBefore).not.toBe((await configurationOf(practice)).reminderPlan[0]?.minutesBefore);
});
