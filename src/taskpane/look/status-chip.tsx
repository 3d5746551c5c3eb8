import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ConfirmationStatus } from '../../domain/appointment/confirmation.ts';
import { useText } from '../text/text.ts';
import { STATUS_LOOK, useToneStyles, type Tone } from './status-look.ts';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  struck: { textDecorationLine: 'line-through' },
});

type StatusChipProps = { readonly status: ConfirmationStatus; readonly label?: string };

export function StatusChip({ status, label }: StatusChipProps) {
  const { icon: Icon, tone } = STATUS_LOOK[status];
  const text = useText();
  return (
    <ToneChip tone={tone} isStruck={status === 'cancelled'}>
      <Icon aria-hidden />
      {label ?? text.common.status[status]}
    </ToneChip>
  );
}

type ToneChipProps = {
  readonly tone: Tone;
  readonly isStruck?: boolean;
  readonly children: React.ReactNode;
};

export function ToneChip({ tone, isStruck = false, children }: ToneChipProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <span className={mergeClasses(styles.chip, tones[tone], isStruck && styles.struck)}>
      {children}
    </span>
  );
}
