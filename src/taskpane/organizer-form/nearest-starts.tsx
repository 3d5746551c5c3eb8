import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Instant } from '../../domain/time/period.ts';
import { useNow } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useStartStyles } from '../starts/start-styles.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  nearest: { marginTop: '12px' },
  row: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px', maxWidth: '420px' },
  one: { padding: '4px 8px' },
});

type NearestStartsProps = {
  /** In order; those before the form’s time and those after it. */
  readonly starts: readonly Instant[];
  readonly onChoose: (start: Instant) => void;
};

export function NearestStarts({ starts, onChoose }: NearestStartsProps) {
  const styles = useStyles();
  const shared = useStartStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <div className={styles.nearest}>
      <h3 className={shared.title}>{text.starts.nearest}</h3>
      {starts.length === 0 && <p className={shared.quiet}>{text.organizerForm.noneNear}</p>}
      <div className={styles.row} role="group" aria-label={text.starts.nearest} data-nearest>
        {starts.map((start) => {
          const when = format.moment(start, now);
          return (
            <button
              key={start}
              type="button"
              className={mergeClasses(shared.button, styles.one)}
              aria-label={text.organizerForm.setTo(when)}
              title={text.organizerForm.setTo(when)}
              data-start={start}
              onClick={() => onChoose(start)}
            >
              {when}
            </button>
          );
        })}
      </div>
    </div>
  );
}
