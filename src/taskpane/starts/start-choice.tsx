import { Button, makeStyles } from '@fluentui/react-components';

import type { Instant } from '../../domain/time/period.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { FailureScreen } from '../status/failure-screen.tsx';
import { StatusBanner } from '../status/status-banner.tsx';
import { useText } from '../text/text.ts';
import type { Means } from './choosing.ts';
import type { StartsFound, StartsQuestion } from './create-finder.ts';
import { DayBrowser } from './day-browser.tsx';
import { NEXT, NextThree } from './next-three.tsx';
import { nearestStarts } from './start-days.ts';
import { StartList } from './start-list.tsx';
import { useStartStyles } from './start-styles.ts';
import { StartsSkeleton } from './starts-skeleton.tsx';
import { UnknownHosts } from './unknown-hosts.tsx';
import { useExplanation } from './use-explanation.ts';
import type { HostOrder } from './use-host-order.ts';
import type { StartsState } from './use-starts.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  lines: { '& p': { margin: '0 0 2px' } },
});

/** Nearest ones that are offered in place of a start that is not free. */
const NEAREST = 4;

export type StartChoiceProps = {
  readonly question: StartsQuestion;
  readonly state: StartsState;
  readonly order: HostOrder;
  readonly value: Instant | undefined;
  readonly onChoose: (start: Instant, means: Means) => void;
};

/** The same for whoever needs to know what was found (`StartPicker`). */
export function StartChoice({ question, state, order, value, onChoose }: StartChoiceProps) {
  const styles = useStyles();
  const { configuration } = useOpenBook();
  const explain = useExplanation(state.found);
  const { found, failure } = state;
  if (!found) {
    return failure === undefined ? (
      <StartsSkeleton />
    ) : (
      <FailureScreen error={failure} onRetry={state.retry} />
    );
  }
  const { starts } = found.starts;
  const choosing = { value, choose: onChoose };

  function whoAt(start: Instant): string {
    if (question.hosts !== 'any' && question.hosts.length === 1) return '';
    const { hosts, needs } = order(start);
    if (needs === 'all') return '';
    return configuration.hosts.find(({ id }) => id === hosts[0])?.name ?? '';
  }

  return (
    <div className={styles.picker} data-starts={question.service.slug}>
      <StatusBanner failure={failure} onRetry={() => void state.lookNow()} />
      <NotFree found={found} value={value} explain={explain} onChoose={onChoose} />
      <UnknownHosts unknown={found.unknown} />
      <NextThree starts={starts.slice(0, NEXT)} whoAt={whoAt} {...choosing} />
      <NothingFree state={state} found={found} />
      <DayBrowser key={question.service.slug} shown={question.shown} state={state} found={found} explain={explain} {...choosing} />
    </div>
  );
}

type NotFreeProps = {
  readonly found: StartsFound;
  readonly value: Instant | undefined;
  readonly explain: (start: Instant) => readonly string[];
  readonly onChoose: (start: Instant, means: Means) => void;
};

/** A start that was wanted, or free until now, is said not to be, with those nearest to it. */
function NotFree({ found, value, explain, onChoose }: NotFreeProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { starts } = found.starts;
  if (value === undefined || starts.includes(value) || value >= found.range.end) return null;
  return (
    <div className={styles.lines} data-not-free>
      <div role="status">
        <p>
          <strong>{text.starts.notFree(format.moment(value, now))}</strong>
        </p>
        {explain(value).map((sentence) => (
          <p key={sentence} className={shared.quiet}>
            {sentence}
          </p>
        ))}
      </div>
      {starts.length > 0 && (
        <>
          <h2 className={shared.title}>{text.starts.nearest}</h2>
          <StartList
            label={text.starts.nearest}
            starts={nearestStarts(starts, value, NEAREST)}
            value={undefined}
            choose={onChoose}
            wordsOf={(start) => format.moment(start, now)}
          />
        </>
      )}
    </div>
  );
}

function NothingFree({ state, found }: { readonly state: StartsState; readonly found: StartsFound }) {
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  if (found.starts.starts.length > 0) return null;
  return (
    <div role="status" data-nothing-free>
      <p className={shared.quiet}>
        {state.canReadMore ? text.starts.noneUntil(format.day(found.range.end - 1, now)) : text.starts.noneAtAll}
      </p>
      {state.canReadMore && (
        <Button size="small" disabledFocusable={state.isReading} onClick={() => state.readMore()}>
          {text.starts.lookFurther}
        </Button>
      )}
    </div>
  );
}
