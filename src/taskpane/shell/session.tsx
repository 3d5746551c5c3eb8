import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { bookQuery } from '../book/book-query.ts';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { createFormat, FormatProvider } from '../format/format.ts';
import { FailureScreen } from '../status/failure-screen.tsx';
import { useText } from '../text/text.ts';
import { BookProvider, useDesk, type OpenBook } from '../app/desk.ts';
import { Shell } from './shell.tsx';
import { withWords } from '../text/with-words.ts';

const SetupView = lazy(() =>
  withWords(async () => ({ default: (await import('../setup/setup-view.tsx')).SetupView })),
);
const ClosedBook = lazy(() =>
  withWords(async () => ({ default: (await import('../book/closed-book.tsx')).ClosedBook })),
);
const NoCalendar = lazy(() =>
  withWords(async () => ({ default: (await import('../settings/calendars/no-calendar.tsx')).NoCalendar })),
);
const UnreadableBook = lazy(() =>
  withWords(async () => ({ default: (await import('../setup/unreadable-book.tsx')).UnreadableBook })),
);

/** From nothing to an open book: signed in, the book found and read, or set up the first time. */
export function Session() {
  const desk = useDesk();
  const client = useQueryClient();
  const book = useQuery(bookQuery(desk));
  function again(): void {
    void client.resetQueries({ queryKey: ['book'] });
  }

  if (book.isPending) return <DaySkeleton />;
  if (book.isError) {
    return (
      <main>
        <FailureScreen error={book.error} onRetry={again} />
      </main>
    );
  }
  const { found } = book.data;
  switch (found.kind) {
    case 'book':
      return <WithBook book={found.book} />;
    case 'empty':
      return (
        <Suspense fallback={<DaySkeleton />}>
          <SetupView address={found.address} onDone={again} />
        </Suspense>
      );
    case 'closed':
      return (
        <Suspense fallback={<DaySkeleton />}>
          <main>
            <ClosedBook address={found.address} error={found.error} onDone={again} />
          </main>
        </Suspense>
      );
    case 'noCalendar':
      return (
        <Suspense fallback={<DaySkeleton />}>
          <main>
            <NoCalendar address={found.address} error={found.error} onDone={again} />
          </main>
        </Suspense>
      );
    case 'unreadable':
      return (
        <Suspense fallback={<DaySkeleton />}>
          <UnreadableBook address={found.address} cause={found.cause} onDone={again} />
        </Suspense>
      );
  }
}

function WithBook({ book }: { readonly book: OpenBook }) {
  const { host } = useDesk();
  const text = useText();
  const zone = book.configuration.organisation.timeZone;
  const locale = host.displayLanguage;
  const format = useMemo(() => createFormat({ locale, zone, text }), [locale, zone, text]);
  return (
    <FormatProvider value={format}>
      <BookProvider value={book}>
        <Shell />
      </BookProvider>
    </FormatProvider>
  );
}
