import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowReply16Regular,
  Checkmark16Regular,
  CircleHalfFill16Regular,
  DismissCircle16Regular,
  DoorArrowRight16Regular,
  PersonAvailable16Regular,
  Question16Regular,
  QuestionCircle16Regular,
  Warning16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ConfirmationStatus } from '../../domain/appointment/confirmation.ts';

/** State is an icon and a word in a quiet tint; red only for what needs a person. */
export type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

export const STATUS_LOOK: Readonly<
  Record<ConfirmationStatus, { readonly icon: FluentIcon; readonly tone: Tone }>
> = {
  awaiting: { icon: CircleHalfFill16Regular, tone: 'waiting' },
  tentative: { icon: QuestionCircle16Regular, tone: 'waiting' },
  confirmed: { icon: Checkmark16Regular, tone: 'good' },
  declined: { icon: ArrowReply16Regular, tone: 'bad' },
  cancelled: { icon: DismissCircle16Regular, tone: 'quiet' },
  noShow: { icon: DoorArrowRight16Regular, tone: 'quiet' },
  arrived: { icon: PersonAvailable16Regular, tone: 'good' },
  conflicting: { icon: Warning16Regular, tone: 'bad' },
  unknown: { icon: Question16Regular, tone: 'bad' },
};

export const useToneStyles = makeStyles({
  good: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
  },
  waiting: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
  },
  bad: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
});
