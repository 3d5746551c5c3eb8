import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Changing } from '../../domain/rules-of-change/change-rule.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat } from '../format/format.ts';
import { useText } from '../text/text.ts';
import { ruleOf, ruleText } from '../actions/rule-text.ts';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    gap: '6px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& > svg': { flexShrink: 0 },
  },
  late: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    '& > svg': { color: tokens.colorPaletteDarkOrangeForeground1 },
  },
});

type RuleNoticeProps = {
  readonly appointment: Appointment;
  readonly changing: Changing;
  /** Told by the way: nobody is about to do it. */
  readonly isQuiet?: boolean;
};

/** Until when the customer may do it, or since when it is too late; nothing where there is no rule. */
export function RuleNotice({ appointment, changing, isQuiet = false }: RuleNoticeProps) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const rule = ruleOf(appointment, changing, { configuration, now });
  if (rule.kind === 'noRule') return null;
  const isLate = rule.kind === 'tooLate';
  return (
    <p
      className={mergeClasses(styles.rule, isLate && !isQuiet && styles.late)}
      data-rule={rule.kind}
      data-changing={changing}
    >
      {isLate ? <Warning16Regular aria-hidden /> : <Clock16Regular aria-hidden />}
      <span>{ruleText(rule, changing, { format, text, now })}</span>
    </p>
  );
}
