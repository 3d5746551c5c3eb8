import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Host } from '../../domain/book/configuration.ts';
import type { Day } from '../../domain/day/day.ts';
import { useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { sheetRows, type SheetRow } from './sheet-rows.ts';

/** In a pane there is no room for a table; on paper there is. */
const NARROW = '@media screen and (max-width: 639px)';

const useStyles = makeStyles({
  sheet: {
    margin: '8px 12px 16px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  organisation: { margin: 0, color: tokens.colorNeutralForeground2 },
  date: { margin: '0 0 2px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  host: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  heads: { [NARROW]: { position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } },
  body: { [NARROW]: { display: 'block' } },
  row: {
    [NARROW]: { display: 'block', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: {
    padding: '3px 8px 3px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: '1px solid currentColor',
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '4px 8px 4px 0',
    verticalAlign: 'top',
    textAlign: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    [NARROW]: { display: 'block', padding: '0', borderBottom: 'none' },
  },
  brief: { whiteSpace: 'nowrap', [NARROW]: { whiteSpace: 'normal' } },
  time: { fontVariantNumeric: 'tabular-nums' },
  name: { fontWeight: tokens.fontWeightSemibold },
  struck: { textDecorationLine: 'line-through' },
  contact: { display: 'block' },
});

type SheetProps = {
  readonly day: Day;
  readonly date: Temporal.PlainDate;
  readonly hosts: readonly Host[];
  readonly readAt: number;
  readonly isPerHost: boolean;
  readonly hasContacts: boolean;
};

/** A day as plain tables, the same on screen and on paper. */
export function Sheet({ day, date, hosts, readAt, isPerHost, hasContacts }: SheetProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const { configuration } = useOpenBook();
  const words = { configuration, text, format };
  const unread = day.unknown.map(({ host }) => host.name);
  const single = hosts.length === 1 ? hosts[0] : undefined;
  const parts = isPerHost || single ? hosts : [undefined];

  return (
    <div className={styles.sheet} role="region" aria-label={text.print.preview} data-sheet>
      {parts.map((host) => {
        const isUnread = host && day.unknown.some((one) => one.host.id === host.id);
        return (
          <section key={host?.id ?? ''} data-own-page={isPerHost || undefined}>
            <p className={styles.organisation}>{configuration.organisation.name}</p>
            <h1 className={styles.date}>{format.longDate(date)}</h1>
            <p className={styles.note}>{text.print.readAt(format.time(readAt))}</p>
            {host && <h2 className={styles.host}>{host.name}</h2>}
            {!host && unread.length > 0 && (
              <p className={styles.note}>
                {text.day.unreadableCalendar(text.common.and(unread))} {text.day.unreadableHint}
              </p>
            )}
            {isUnread ? (
              <p>{text.day.unreadableCalendar(host.name)}</p>
            ) : (
              <Table rows={sheetRows(day, host, words)} hasHost={!host} hasContacts={hasContacts} />
            )}
          </section>
        );
      })}
    </div>
  );
}

type TableProps = {
  readonly rows: readonly SheetRow[];
  readonly hasHost: boolean;
  readonly hasContacts: boolean;
};

function Table({ rows, hasHost, hasContacts }: TableProps) {
  const styles = useStyles();
  const text = useText();
  const { column } = text.print;
  if (rows.length === 0) return <p>{text.print.nothing}</p>;
  const heads = [
    column.time,
    column.customer,
    column.service,
    ...(hasHost ? [column.host] : []),
    column.state,
    ...(hasContacts ? [column.contact] : []),
  ];
  return (
    <table className={styles.table}>
      <thead className={styles.heads}>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {rows.map((row) => (
          <tr key={row.key} className={styles.row} data-printed={row.key}>
            <td className={mergeClasses(styles.cell, styles.brief, styles.time)}>{row.time}</td>
            <td className={mergeClasses(styles.cell, styles.name, row.isCancelled && styles.struck)}>
              <bdi>{row.name}</bdi>
            </td>
            <td className={styles.cell}>{row.service}</td>
            {hasHost && <td className={mergeClasses(styles.cell, styles.brief)}>{row.host}</td>}
            <td className={mergeClasses(styles.cell, styles.brief)}>{row.state}</td>
            {hasContacts && (
              <td className={styles.cell}>
                {row.contacts.map((contact) => (
                  <span key={contact} className={styles.contact}>
                    {contact}
                  </span>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
