import { tokens } from '@fluentui/react-components';

/** A row as wide as the form that is pressed as a whole: to be spread into a style. */
export const PRESSABLE = {
  display: 'flex',
  boxSizing: 'border-box',
  width: '100%',
  font: 'inherit',
  textAlign: 'start',
  color: tokens.colorNeutralForeground1,
  background: 'none',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  cursor: 'pointer',
  ':hover': {
    backgroundColor: tokens.colorSubtleBackgroundHover,
    color: tokens.colorNeutralForeground1Hover,
  },
  // In high contrast what is pointed at has another ground and needs other letters on it.
  ':hover span': { color: tokens.colorNeutralForeground2Hover },
  ':hover svg': { color: tokens.colorNeutralForeground2Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;
