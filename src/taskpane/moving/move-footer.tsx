import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefCallback } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import type { BookingStep } from '../../graph/booking/types.ts';
import { useText } from '../text/text.ts';
import { mailText } from '../look/mail-text.ts';

const useStyles = makeStyles({
  footer: {
    padding: '8px 12px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mail: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', gap: '8px', maxWidth: '560px' },
  move: { flex: 1 },
});

type MoveFooterProps = {
  readonly appointment: Appointment;
  readonly to: Host | undefined;
  readonly step: BookingStep | undefined;
  readonly submit: RefCallback<HTMLElement>;
  readonly onMove: () => void;
  readonly onBack: () => void;
};

/** Always in view: who gets mail by it, and the one button that does it. */
export function MoveFooter({ appointment, to, step, submit, onMove, onBack }: MoveFooterProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.moving;
  return (
    <div className={styles.footer}>
      <p className={styles.mail} role="status" data-mail>
        {step
          ? words.working[step]
          : to
            ? `${mailText(appointment, to, text)} ${words.mail.reminders}`
            : ''}
      </p>
      <div className={styles.buttons}>
        <Button
          ref={submit}
          appearance="primary"
          className={styles.move}
          disabledFocusable={!to || step !== undefined}
          data-action="moveNow"
          onClick={onMove}
        >
          {words.move}
        </Button>
        <Button disabledFocusable={step !== undefined} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
