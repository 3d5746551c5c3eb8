import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Host, LinkedCalendar } from '../../../domain/book/configuration.ts';
import { calendarKey } from '../../../domain/book/host-calendars.ts';
import { useDesk } from '../../app/desk.ts';
import { calendarsQuery } from '../calendars-query.ts';
import { useFormStyles } from '../form.tsx';
import { messageOf } from '../../status/error-message.ts';
import { useText } from '../../text/text.ts';
import { ByAddress } from './by-address.tsx';
import { calendarChoices, type CalendarChoice } from './choices.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { outlineStyle: 'none' },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  choice: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
  where: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
  },
});

type CalendarChooserProps = {
  readonly title: string;
  /** Who may not write into a calendar cannot book into it. */
  readonly purpose: 'receives' | 'counts';
  readonly host: Host;
  /** Read already. */
  readonly taken: readonly LinkedCalendar[];
  readonly onChoose: (calendar: LinkedCalendar) => void;
  readonly onClose: () => void;
};

/** Own calendars, those shared with the person, and any other by its address. */
export function CalendarChooser(props: CalendarChooserProps) {
  const { title, purpose, host, taken, onChoose, onClose } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const calendars = useQuery(calendarsQuery(useDesk()));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = text.calendars.chooser;
  const listed = calendars.data ?? [];
  const { own, shared } = calendarChoices(listed, { host, taken });

  return (
    <section className={styles.panel} aria-label={title} data-calendar-chooser>
      <h2 ref={heading} tabIndex={-1} className={`${form.subtitle} ${styles.heading}`}>
        {title}
      </h2>
      {calendars.isPending && <p className={form.hint}>{words.looking}</p>}
      {calendars.isError && (
        <div role="alert">
          <p className={form.problem}>{`${words.failed} ${messageOf(calendars.error, text)}`}</p>
          <Button size="small" onClick={() => void calendars.refetch()}>
            {text.common.retry}
          </Button>
        </div>
      )}
      {calendars.isSuccess && listed.length === 0 && (
        <p role="alert" className={form.problem}>
          {words.noCalendar}
        </p>
      )}
      <Choices title={words.own} choices={own} purpose={purpose} onChoose={onChoose} />
      <Choices title={words.shared} choices={shared} purpose={purpose} onChoose={onChoose} />
      {calendars.isSuccess && <p className={form.hint}>{words.onlyMain}</p>}
      <ByAddress purpose={purpose} host={host} taken={taken} onChoose={onChoose} />
      <Button className={form.start} appearance="subtle" onClick={onClose}>
        {text.settings.back}
      </Button>
    </section>
  );
}

type ChoicesProps = {
  readonly title: string;
  readonly choices: readonly CalendarChoice[];
  readonly purpose: 'receives' | 'counts';
  readonly onChoose: (calendar: LinkedCalendar) => void;
};

function Choices({ title, choices, purpose, onChoose }: ChoicesProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const words = useText().calendars.chooser;
  if (choices.length === 0) return null;
  return (
    <>
      <h3 className={form.subtitle}>{title}</h3>
      <ul className={styles.list}>
        {choices.map(({ calendar, canEdit }) => (
          <li key={calendarKey(calendar)}>
            <Button
              className={styles.choice}
              icon={<Add16Regular />}
              onClick={() => onChoose(calendar)}
            >
              <span>
                {calendar.name}
                <span className={styles.where}>
                  {calendar.calendarId === undefined
                    ? calendar.mailbox
                    : words.otherOf(calendar.mailbox)}
                  {!canEdit && ` · ${purpose === 'receives' ? words.cannotReceive : words.onlyLook}`}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
