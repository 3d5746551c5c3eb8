import {
  bookOf,
  configurationOf,
  deskOf,
  FRONT_DESK_BOOK,
  JONAS_BRANDT,
  openPractice,
  show,
  type TestDesk,
} from '../settings/support/practice-desk.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  decodeBook,
  encodeBook,
  HEAD_PROPERTY,
  partProperty,
  type BookProblem,
} from '../../../src/domain/book/book-text.ts';
import { saveBook } from '../../../src/graph/save-book.ts';
import { practiceConfiguration } from '../../../src/simulator/practice/practice-book.ts';
import { UnreadableBook } from '../../../src/taskpane/setup/unreadable-book.tsx';
import type { Practice } from '../../graph/support/practice.ts';

const user = userEvent.setup();

/** The practice, with a first part that no longer is what was saved. */
function damagedPractice(): Practice {
  return openPractice({
    book: 'present',
    change: (seed) => ({
      ...seed,
      people: seed.people.map((person) => ({
        ...person,
        calendars: person.calendars.map((calendar) => ({
          ...calendar,
          extendedProperties: (calendar.extendedProperties ?? []).map((property) =>
            property.id === partProperty(1) ? { ...property, value: '{"damaged":1}' } : property,
          ),
        })),
      })),
    }),
  });
}

async function causeIn(practice: Practice): Promise<BookProblem> {
  const { read } = await bookOf(practice, FRONT_DESK_BOOK);
  if (read.kind !== 'unreadable') throw new Error(`The book is ${read.kind}`);
  return read.cause;
}

function open(desk: TestDesk, cause: BookProblem): jest.Mock {
  const done = jest.fn();
  show(desk, <UnreadableBook address={FRONT_DESK_BOOK} cause={cause} onDone={done} />);
  return done;
}

test('says what is wrong, where, and what to do', async () => {
  const practice = damagedPractice();
  open(deskOf(practice), await causeIn(practice));
  expect(screen.getByRole('heading', { name: 'The book cannot be read' })).toHaveFocus();
  expect(screen.getByText(/^It was changed by something other than Frontdesk/u)).toHaveTextContent(
    'It is kept in the calendar of frontdesk@nordlicht.example. Nothing was changed in it.',
  );
  expect(screen.getByRole('listitem')).toHaveTextContent('sha256: It does not match the text.');
});

test('names every field that is not possible', () => {
  const configuration = practiceConfiguration();
  const encoded = encodeBook(configuration, { revision: 3, updatedAt: 0, updatedBy: 'Mira' });
  if (encoded.kind !== 'encoded') throw new Error(encoded.kind);
  const head: unknown = JSON.parse(encoded.values[HEAD_PROPERTY] ?? '');
  const read = decodeBook({
    ...encoded.values,
    [HEAD_PROPERTY]: JSON.stringify({ ...(head as object), format: 99 }),
  });
  if (read.kind !== 'unreadable') throw new Error(read.kind);
  open(deskOf(damagedPractice()), read.cause);
  expect(screen.getByText(/^It was written by a newer Frontdesk\./u)).toBeVisible();
  expect(screen.getByText(/Do not replace the book\.$/u)).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('format: This Frontdesk does not know this format.');
});

test('a long list of problems is cut, and says how many more there are', () => {
  const problems = Array.from({ length: 11 }, (_, index) => ({
    path: `hosts.${index}.name`,
    problem: 'empty' as const,
  }));
  open(deskOf(damagedPractice()), { reason: 'invalid', problems, text: '{}' });
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(9);
  expect(items[0]).toBe('hosts.0.name: Write something here.');
  expect(items.at(-1)).toBe('3 more');
});

test('the text that was found can be copied, or is there to be marked', async () => {
  const practice = damagedPractice();
  const cause = await causeIn(practice);
  const desk = deskOf(practice);
  open(desk, cause);
  expect(screen.getByLabelText('What was found')).toHaveValue(cause.text);
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  expect(desk.copied).toEqual([cause.text]);
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  desk.host.copy = () => Promise.resolve(false);
  await user.click(screen.getByRole('button', { name: 'Copied' }));
  expect(await screen.findByText(/^It could not be copied/u)).toBeVisible();
});

test('trying again asks anew; another book can be used', async () => {
  const practice = damagedPractice();
  const done = open(deskOf(practice), await causeIn(practice));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(done).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Use another book' }));
  expect(screen.getByLabelText('Address of another mailbox')).toBeVisible();
});

describe('replacing it', () => {
  async function goToSetUp(): Promise<void> {
    await user.click(screen.getByRole('button', { name: 'Replace it with a new one' }));
    const question = screen.getByRole('alertdialog', { name: 'Replace the book?' });
    expect(question).toHaveTextContent('frontdesk@nordlicht.example are lost');
    expect(question).toHaveTextContent('It is lost for everybody who uses this book.');
    await user.click(within(question).getByRole('button', { name: 'Set up a new one' }));
    await screen.findByRole('heading', { name: 'Set up Frontdesk' });
  }

  test('is asked first, and can be thought better of', async () => {
    const practice = damagedPractice();
    const cause = await causeIn(practice);
    open(deskOf(practice), cause);
    await user.click(screen.getByRole('button', { name: 'Replace it with a new one' }));
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(await causeIn(practice)).toEqual(cause);
  });

  test('writes a newer one over it', async () => {
    const practice = damagedPractice();
    const done = open(deskOf(practice), await causeIn(practice));
    await goToSetUp();
    expect(screen.getByText('The book that could not be read is replaced by this one.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect((await bookOf(practice, FRONT_DESK_BOOK)).read).toMatchObject({
      kind: 'book',
      head: { revision: 2 },
    });
  });

  test('never writes over one that was mended in the meantime', async () => {
    const practice = damagedPractice();
    const done = open(deskOf(practice), await causeIn(practice));
    await goToSetUp();
    const mended = { ...practiceConfiguration(), organisation: { ...practiceConfiguration().organisation, name: 'Mended' } };
    await saveBook(practice.as(FRONT_DESK_BOOK.mailbox), FRONT_DESK_BOOK, {
      configuration: mended,
      intent: { editedRevision: 1, overwrite: true },
      updatedBy: JONAS_BRANDT.name,
      now: practice.clock.now(),
    });
    await user.click(screen.getByRole('button', { name: 'Set up' }));
    expect(await screen.findByText('Jonas Brandt has set up Frontdesk here in the meantime.')).toBeVisible();
    expect(await configurationOf(practice)).toEqual(mended);
    expect(done).not.toHaveBeenCalled();
  });
});
