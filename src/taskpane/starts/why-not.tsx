import { Field, Input, Link, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CivilDay } from '../../domain/time/civil-day.ts';
import { DAY, MINUTE, type Instant } from '../../domain/time/period.ts';
import { zoneTable } from '../../domain/time/zone-table.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { useStartStyles } from './start-styles.ts';

const useStyles = makeStyles({
  open: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '4px 12px' },
  field: { width: '120px' },
  answer: { flex: '1 1 170px', minWidth: 0, '& p': { margin: 0 } },
  link: { alignSelf: 'flex-start' },
});

type WhyNotProps = {
  readonly day: CivilDay;
  /** Between the first and the last start of the day and not among them. */
  readonly suggested: Instant | undefined;
  readonly explain: (start: Instant) => readonly string[];
};

/** Whoever asks for a time that is not there is told why. */
export function WhyNot({ day, suggested, explain }: WhyNotProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const [time, setTime] = useState<string | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const isOpen = time !== undefined;
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus();
  }, [isOpen]);
  const table = zoneTable(format.zone);

  if (time === undefined) {
    return (
      <Link
        as="button"
        type="button"
        className={styles.link}
        data-action="whyNot"
        onClick={() => setTime(suggested === undefined ? '' : clockOf(table.toWall(suggested)))}
      >
        {suggested === undefined ? text.starts.whyNotAnother : text.starts.whyNot(format.time(suggested))}
      </Link>
    );
  }
  const minutes = minutesOf(time);
  const start = minutes === undefined ? undefined : table.toInstant(day * DAY + minutes * MINUTE);
  const sentences = start === undefined ? [] : explain(start);
  return (
    <div ref={box} className={styles.open} data-why-not>
      <Field label={text.starts.whyTime} className={styles.field} size="small">
        <Input
          type="time"
          size="small"
          value={time}
          onChange={(_event, data) => setTime(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setTime(undefined);
          }}
        />
      </Field>
      <div className={`${shared.quiet} ${styles.answer}`} role="status">
        {start !== undefined &&
          (sentences.length > 0 ? sentences : [text.starts.isFree(format.moment(start, now))]).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
      </div>
    </div>
  );
}

function clockOf(wall: number): string {
  const minutes = Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/u.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
