import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { Host } from '../../domain/book/configuration.ts';
import { minutesOfDay } from '../../domain/time/working-hours.ts';
import { useText } from '../text/text.ts';
import { useForm, useFormStyles } from './form.tsx';
import { parseTimeOfDay } from './time-of-day.ts';
import { TimeInput } from './time-input.tsx';
import { toTime } from './week/paint.ts';

export type Windows = Host['workingHours']['overrides'][number]['windows'];

const useStyles = makeStyles({
  day: { display: 'flex', gap: '8px', alignItems: 'flex-start', minHeight: '32px', minWidth: 0 },
  name: { width: '44px', flexShrink: 0, paddingTop: '6px' },
  add: { marginTop: '4px' },
  windows: { display: 'flex', flexDirection: 'column', gap: '6px', flex: 1, minWidth: 0 },
  window: { display: 'flex', gap: '6px', alignItems: 'center' },
  closed: { paddingTop: '6px', color: tokens.colorNeutralForeground3, flex: 1 },
});

type WindowsEditorProps = {
  readonly path: string;
  /** As shown beside the hours; nothing where the date stands above. */
  readonly shortName?: string;
  /** As said to screen readers. */
  readonly name: string;
  readonly windows: Windows;
  readonly onChange: (windows: Windows) => void;
};

/** The hours of one day: none, one window, or several with breaks between them. */
export function WindowsEditor(props: WindowsEditorProps) {
  const { path, shortName, name, windows, onChange } = props;
  const styles = useStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const words = text.settings.hours;
  const addButton = (
    <Button
      {...(windows.length === 0 ? { className: styles.add } : {})}
      appearance="subtle"
      size="small"
      icon={<Add16Regular />}
      aria-label={words.add(name)}
      title={words.add(name)}
      disabled={isReadOnly}
      onClick={() => onChange([...windows, nextWindow(windows)])}
    />
  );
  return (
    <div className={styles.day} role="group" aria-label={name}>
      {shortName !== undefined && (
        <span className={styles.name} aria-hidden>
          {shortName}
        </span>
      )}
      {windows.length === 0 && <span className={styles.closed}>{words.closed}</span>}
      {windows.length === 0 && addButton}
      {windows.length > 0 && (
        <div className={styles.windows}>
          {windows.map((window, index) => (
            <WindowRow
              // Windows have no identity of their own and are only appended or removed.
              // eslint-disable-next-line react/no-array-index-key
              key={index}
              path={`${path}.${index}`}
              name={name}
              window={window}
              onChange={(changed) => onChange(windows.with(index, changed))}
              onRemove={() => onChange(windows.toSpliced(index, 1))}
            >
              {index === windows.length - 1 && addButton}
            </WindowRow>
          ))}
        </div>
      )}
    </div>
  );
}

type WindowRowProps = {
  readonly path: string;
  readonly name: string;
  readonly window: Windows[number];
  readonly onChange: (window: Windows[number]) => void;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
};

function WindowRow({ path, name, window, onChange, onRemove, children }: WindowRowProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly, problemAt, touch } = useForm();
  const words = text.settings.hours;
  const startProblem = problemAt(`${path}.start`);
  const endProblem = problemAt(`${path}.end`);
  const problem = startProblem ?? endProblem ?? problemAt(path);
  return (
    <div data-path={path}>
      <div className={styles.window}>
        <span data-path={`${path}.start`} onBlur={() => touch(`${path}.start`)}>
          <TimeInput
            label={words.from(name)}
            value={window.start}
            isWrong={startProblem !== undefined}
            onChange={(start) => onChange({ ...window, start })}
          />
        </span>
        <span aria-hidden>–</span>
        <span
          data-path={`${path}.end`}
          onBlur={() => {
            touch(`${path}.end`);
            touch(path);
          }}
        >
          <TimeInput
            label={words.until(name)}
            value={window.end}
            isWrong={endProblem !== undefined || (problem !== undefined && !startProblem)}
            onChange={(end) => onChange({ ...window, end })}
          />
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(name, `${window.start}–${window.end}`)}
          disabled={isReadOnly}
          onClick={onRemove}
        />
        {children}
      </div>
      {problem !== undefined && (
        <p className={form.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** After the last one, or the usual day. */
function nextWindow(windows: Windows): Windows[number] {
  const last = windows.at(-1);
  const end = last && parseTimeOfDay(last.end);
  if (end === undefined) return { start: '09:00', end: '17:00' };
  const start = Math.min(minutesOfDay(end) + 60, 47 * 60);
  return { start: toTime(start), end: toTime(Math.min(start + 180, 48 * 60)) };
}
