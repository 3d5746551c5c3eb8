import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Host, LinkedCalendar } from '../../../domain/book/configuration.ts';
import { calendarKey, rememberedCalendar } from '../../../domain/book/host-calendars.ts';
import { lookAtCalendar, type CalendarLook } from '../../../graph/look-at-calendar.ts';
import { useDesk } from '../../app/desk.ts';
import { nameOfAddress } from '../first-values.ts';
import { useFormStyles } from '../form.tsx';
import { isMailAddress } from '../new-host.ts';
import { messageOf } from '../../status/error-message.ts';
import { useText } from '../../text/text.ts';
import { WhatIsNeeded } from './what-is-needed.tsx';

type ByAddressProps = {
  readonly purpose: 'receives' | 'counts';
  readonly host: Host;
  readonly taken: readonly LinkedCalendar[];
  readonly onChoose: (calendar: LinkedCalendar) => void;
};

type Looked =
  | { readonly kind: 'no' | 'looking' }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'notShared' }
  | { readonly kind: 'onlyLook'; readonly calendar: LinkedCalendar };

/** A shared mailbox, a room or a colleague: what is missing is named before it is chosen. */
export function ByAddress({ purpose, host, taken, onChoose }: ByAddressProps) {
  const form = useFormStyles();
  const text = useText();
  const desk = useDesk();
  const [address, setAddress] = useState('');
  const [looked, setLooked] = useState<Looked>({ kind: 'no' });
  const words = text.calendars.chooser;
  const mailbox = address.trim();

  async function look(): Promise<void> {
    const known = taken.find((one) => calendarKey(one) === calendarKey({ mailbox }));
    if (!isMailAddress(mailbox)) return problem(text.settings.problems.notAnAddress);
    if (known) return problem(words.already(known.name));
    setLooked({ kind: 'looking' });
    try {
      settle(await lookAtCalendar(desk.graph, { mailbox }));
    } catch (error) {
      problem(messageOf(error, text));
    }
  }

  function settle(look: CalendarLook): void {
    if (look.kind === 'notShared') return setLooked(look);
    const name = (look.ownerName || nameOfAddress(mailbox)).slice(0, 80);
    const { color } = host.destination;
    const calendar = rememberedCalendar(host, { mailbox, name, color });
    if (look.canEdit || purpose === 'counts') onChoose(calendar);
    else setLooked({ kind: 'onlyLook', calendar });
  }

  function problem(problem: string): void {
    setLooked({ kind: 'problem', problem });
  }

  return (
    <form
      className={form.group}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <Field
        label={words.byAddress}
        hint={words.byAddressHint}
        {...(looked.kind === 'problem' ? { validationMessage: looked.problem } : {})}
      >
        <Input
          className={form.control}
          type="email"
          value={address}
          onChange={(_event, data) => {
            setAddress(data.value);
            setLooked({ kind: 'no' });
          }}
        />
      </Field>
      <Button className={form.start} type="submit" disabledFocusable={looked.kind === 'looking'}>
        {words.look}
      </Button>
      <div role="status">
        {looked.kind === 'looking' && <p className={form.hint}>{words.lookingAt(mailbox)}</p>}
        {looked.kind === 'notShared' && <WhatIsNeeded mailbox={mailbox} purpose={purpose} />}
        {looked.kind === 'onlyLook' && <p className={form.problem}>{words.mayOnlyLook(mailbox)}</p>}
      </div>
      {looked.kind === 'onlyLook' && (
        <Button className={form.start} onClick={() => onChoose(looked.calendar)}>
          {words.chooseAnyway}
        </Button>
      )}
    </form>
  );
}
