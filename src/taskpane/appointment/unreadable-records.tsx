import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { decodeState } from '../../domain/appointment/state.ts';
import { useToneStyles } from '../look/status-look.ts';
import { useText, type Text } from '../text/text.ts';
import { CopyButton } from './copy-button.tsx';
import { useReplaceRecord, type RecordKind } from './use-replace-record.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '10px',
    marginTop: '12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // Shows only where colours are few, as in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  body: { minWidth: 0, flex: 1 },
  title: { display: 'block' },
  words: {
    margin: '2px 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  found: {
    boxSizing: 'border-box',
    width: '100%',
    margin: '0 0 6px',
    padding: '6px 8px',
    resize: 'vertical',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const ReplaceQuestion = lazy(async () => ({
  default: (await import('./replace-question.tsx')).ReplaceQuestion,
}));

type UnreadableRecordsProps = { readonly appointment: Appointment; readonly canWrite: boolean };

/** What cannot be read is shown as it was found; nothing replaces it without being told to. */
export function UnreadableRecords({ appointment, canWrite }: UnreadableRecordsProps) {
  const { state, reminders } = appointment;
  const common = { appointment, canWrite };
  return (
    <>
      {state.kind === 'malformed' && <Unreadable {...common} record="state" found={state} />}
      {reminders.kind === 'malformed' && (
        <Unreadable {...common} record="reminders" found={reminders} />
      )}
    </>
  );
}

type UnreadableProps = UnreadableRecordsProps & {
  readonly record: RecordKind;
  readonly found: { readonly text: string; readonly problem: string };
};

function Unreadable({ appointment, canWrite, record, found }: UnreadableProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText();
  const words = text.appointment.unreadable;
  const [isAsking, setIsAsking] = useState(false);
  const replacement = useReplaceRecord(appointment, record);
  // The text can be read by itself, so it is the kind of event that this version does not know.
  const isNewer = record === 'state' && decodeState(found.text).kind !== 'malformed';
  return (
    <div className={mergeClasses(styles.note, tones.bad)} role="alert" data-unreadable={record}>
      <Warning16Regular aria-hidden />
      <div className={styles.body}>
        <strong className={styles.title}>{words[record]}</strong>
        <p className={styles.words}>{isNewer ? words.newer : problemText(found.problem, text)}</p>
        <textarea
          className={styles.found}
          readOnly
          rows={3}
          aria-label={words.found}
          value={found.text}
        />
        <div className={styles.actions}>
          <CopyButton value={found.text} label={words.copy}>
            {words.copy}
          </CopyButton>
          {canWrite && !isNewer && (
            <Button
              size="small"
              appearance={record === 'state' ? 'primary' : 'secondary'}
              data-action="replaceRecord"
              onClick={() => setIsAsking(true)}
            >
              {words.replace}
            </Button>
          )}
        </div>
      </div>
      <Suspense>
        {isAsking && (
          <ReplaceQuestion
            appointment={appointment}
            words={replacement.words}
            onAnswer={(isReplacing) => {
              setIsAsking(false);
              if (isReplacing) void replacement.replace();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** The field is named at the end of what the domain says (domain/appointment/state.ts). */
function problemText(problem: string, text: Text): string {
  const field = /: (?<field>[\w.]+)$/u.exec(problem)?.groups?.['field'];
  const words = text.appointment.unreadable;
  return field === undefined ? words.cut : words.field(field);
}
