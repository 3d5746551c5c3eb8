import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { WhatHelps } from '../troubleshooting/what-helps.tsx';
import { BookChooser } from './book-chooser.tsx';

type ClosedBookProps = {
  readonly address: CalendarAddress;
  readonly error: unknown;
  readonly onDone: () => void;
};

/** Somebody else's calendar that is no longer shared: says whose, and leads to another. */
export function ClosedBook({ address, error, onDone }: ClosedBookProps) {
  const text = useText();
  const [isChoosing, setIsChoosing] = useState(false);
  const words = text.status.noPermission;
  return (
    <StatusScreen title={words.title} text={words.book(address.mailbox)}>
      {isChoosing ? (
        <BookChooser onChosen={onDone} onBack={() => setIsChoosing(false)} />
      ) : (
        <>
          <Button appearance="primary" onClick={onDone}>
            {text.common.retry}
          </Button>
          <Button onClick={() => setIsChoosing(true)}>{text.settings.unreadable.other}</Button>
          <CopyDetails error={error} />
          <WhatHelps error={error} />
        </>
      )}
    </StatusScreen>
  );
}
