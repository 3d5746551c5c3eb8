import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarAddress } from '../../../graph/calendar-address.ts';
import { BookChooser } from '../../book/book-chooser.tsx';
import { CopyDetails } from '../../status/error-screen.tsx';
import { StatusScreen } from '../../status/status-screen.tsx';
import { useText } from '../../text/text.ts';
import { WhatHelps } from '../../troubleshooting/what-helps.tsx';

type NoCalendarProps = {
  readonly address: CalendarAddress;
  readonly error: unknown;
  readonly onDone: () => void;
};

/** An account without any calendar is no empty day: it says what is missing. */
export function NoCalendar({ address, error, onDone }: NoCalendarProps) {
  const text = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const words = text.calendars.noCalendar;
  return (
    <StatusScreen title={words.title} text={words.text(address.mailbox)}>
      {isChoosing ? (
        <BookChooser onChosen={onDone} onBack={() => setIsChoosing(false)} />
      ) : (
        <>
          <Button appearance="primary" onClick={() => setIsChoosing(true)}>
            {words.other}
          </Button>
          <Button onClick={onDone}>{text.common.retry}</Button>
          <CopyDetails error={error} />
          <WhatHelps error={error} />
        </>
      )}
    </StatusScreen>
  );
}
