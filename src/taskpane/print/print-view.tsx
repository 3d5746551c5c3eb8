import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { buildDay } from '../../domain/day/day.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { printAddress } from '../app/address.ts';
import { useDayChoice } from '../app/day-choice.ts';
import { dayQuery, hostCalendars } from '../app/day-query.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { Note } from '../look/note.tsx';
import { ViewHeader } from '../reading/view-header.tsx';
import { DaySkeleton } from '../day/day-skeleton.tsx';
import { useFormat } from '../format/format.ts';
import { FailureScreen } from '../status/failure-screen.tsx';
import { useText } from '../text/text.ts';
import { PAPER } from './paper.ts';
import { Sheet } from './sheet.tsx';
import { tryPrint } from './try-print.ts';

const useStyles = makeStyles({
  view: { height: '100%', minHeight: 0, overflowY: 'auto' },
  options: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', padding: '4px 8px' },
  print: { padding: '4px 12px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gap: '8px', justifyItems: 'start' },
});

/** How printing from here went so far. */
type Attempt = 'none' | 'notAllowed' | 'blocked';

/** The day that is chosen, of those who are chosen, as it will be on paper. */
export function PrintView() {
  const styles = useStyles();
  const desk = useDesk();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const zone = configuration.organisation.timeZone;
  const { choice } = useDayChoice();
  const date = choice.date ?? dateAt(now, zone);
  const hosts = useMemo(
    () => configuration.hosts.filter(({ id }) => choice.hosts === 'all' || choice.hosts.has(id)),
    [configuration, choice.hosts],
  );
  const [isPerHost, setIsPerHost] = useState(hosts.length <= 1);
  const [hasContacts, setHasContacts] = useState(false);
  const [attempt, setAttempt] = useState<Attempt>('none');
  const { data, error, refetch } = useQuery(dayQuery(desk, { date, zone, hosts: configuration.hosts }));
  const day = useMemo(() => {
    if (!data) return undefined;
    const calendars = hostCalendars(configuration.hosts, data.reads).filter(({ host }) => hosts.includes(host));
    return buildDay({ date, zone, calendars, configuration, now });
  }, [data, configuration, hosts, date, zone, now]);
  const address = printAddress(date, choice.hosts);

  return (
    <div className={styles.view} data-print-view>
      <style>{PAPER}</style>
      <ViewHeader title={text.print.title(format.dayTitle(date))} hasBack />
      <div className={styles.options}>
        <Checkbox
          label={text.print.contacts}
          checked={hasContacts}
          onChange={(_event, { checked }) => setHasContacts(checked === true)}
        />
        {hosts.length > 1 && (
          <Checkbox
            label={text.print.onePerPerson}
            checked={isPerHost}
            onChange={(_event, { checked }) => setIsPerHost(checked === true)}
          />
        )}
      </div>
      <div className={styles.print}>
        {attempt === 'none' ? (
          <Button
            appearance="primary"
            disabled={!day}
            data-action="print"
            onClick={() => setAttempt(tryPrint() ? 'none' : 'notAllowed')}
          >
            {text.print.print}
          </Button>
        ) : (
          <Elsewhere attempt={attempt} address={address} onBlocked={() => setAttempt('blocked')} />
        )}
      </div>
      {error && !day && <FailureScreen error={error} onRetry={() => void refetch()} />}
      {!error && !day && <DaySkeleton />}
      {day && data && (
        <Sheet day={day} date={date} hosts={hosts} readAt={data.readAt} isPerHost={isPerHost} hasContacts={hasContacts} />
      )}
    </div>
  );
}

type ElsewhereProps = {
  readonly attempt: 'notAllowed' | 'blocked';
  readonly address: string;
  readonly onBlocked: () => void;
};

/** The same sheet in a tab of its own, where printing is allowed. */
function Elsewhere({ attempt, address, onBlocked }: ElsewhereProps) {
  const text = useText();
  const { host } = useDesk();
  const [isCopied, setIsCopied] = useState(false);
  const isBlocked = attempt === 'blocked';
  async function copy(): Promise<void> {
    setIsCopied(await host.copy(address));
  }
  return (
    <>
      <Note name={attempt}>{isBlocked ? text.print.blocked : text.print.notAllowed}</Note>
      <Button
        appearance="primary"
        data-action="openBrowser"
        onClick={() => {
          if (!host.openWindow(address)) onBlocked();
        }}
      >
        {text.print.openBrowser}
      </Button>
      {isBlocked && (
        <Button data-action="copyAddress" onClick={() => void copy()}>
          {isCopied ? text.common.copied : text.print.copyAddress}
        </Button>
      )}
    </>
  );
}
