import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { STATUS_LOOK, useToneStyles } from '../look/status-look.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { isOther } from './is-other.ts';
import { whyText } from './why-text.ts';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    gap: '10px',
    marginTop: '12px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // Shows only where colours are few, as in high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  icon: { flexShrink: 0, width: '20px', height: '20px' },
  words: { minWidth: 0 },
  word: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
  },
  why: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
});

type StateBannerProps = { readonly appointment: Appointment; readonly children?: React.ReactNode };

/** The state in its tint: an icon, the word, and why. */
export function StateBanner({ appointment, children }: StateBannerProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { icon: Icon, tone, word, why, status } = useStateLook(appointment);
  // The unreadable record below says the same, and what can be done.
  if (status === 'unknown') return null;
  return (
    <div className={mergeClasses(styles.banner, tones[tone])} data-state={status}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <strong className={styles.word}>{word}</strong>
        <span className={styles.why}>{why}</span>
        {children}
      </div>
    </div>
  );
}

function useStateLook(appointment: Appointment) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const words = text.appointment;
  if (appointment.kind === 'hold') {
    return { ...QUIET_LOOK, word: words.held, why: words.heldWhy, status: 'hold' };
  }
  if (isOther(appointment, configuration) && !appointment.isCancelled) {
    return { ...QUIET_LOOK, word: words.other, why: words.otherWhy, status: 'other' };
  }
  const confirmation = confirmationOf(appointment, markSettings(configuration));
  const { status } = confirmation;
  return {
    ...STATUS_LOOK[status],
    word: words.state[status],
    why: whyText(appointment, confirmation, { configuration, format, text, now }),
    status,
  };
}

const QUIET_LOOK = { icon: Clock16Regular, tone: 'quiet' } as const;
