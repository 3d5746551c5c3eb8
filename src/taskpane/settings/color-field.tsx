import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { HOST_COLORS } from '../../domain/book/defaults.ts';
import { useText } from '../text/text.ts';
import { hostColorName } from './colors.ts';
import { useForm, useFormStyles } from './form.tsx';

const useStyles = makeStyles({
  colors: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  swatch: {
    appearance: 'none',
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    forcedColorAdjust: 'none',
    ':checked': {
      outline: `2px solid ${tokens.colorNeutralForeground1}`,
      outlineOffset: '2px',
    },
    ':focus-visible': {
      boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}, 0 0 0 6px ${tokens.colorStrokeFocus2}`,
    },
    ':disabled': { cursor: 'default', opacity: 0.6 },
  },
  other: {
    width: '36px',
    height: '24px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    cursor: 'pointer',
  },
});

type ColorFieldProps = {
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly color: string;
  readonly onChange: (color: string) => void;
};

/** Ours by name, and any other. */
export function ColorField({ path, label, hint, color, onChange }: ColorFieldProps) {
  const form = useFormStyles();
  const styles = useStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const name = useId();
  return (
    <fieldset className={form.group} data-path={path}>
      <legend className={form.plainLegend}>{label}</legend>
      <div className={styles.colors}>
        {HOST_COLORS.map((candidate) => (
          <input
            key={candidate}
            type="radio"
            className={styles.swatch}
            style={{ backgroundColor: candidate }}
            name={name}
            aria-label={hostColorName(candidate, text)}
            title={hostColorName(candidate, text)}
            checked={candidate === color.toLowerCase()}
            disabled={isReadOnly}
            onChange={() => onChange(candidate)}
          />
        ))}
        <input
          type="color"
          className={styles.other}
          aria-label={text.settings.hostColors.other}
          title={text.settings.hostColors.other}
          value={color}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p className={form.hint}>{hint}</p>
    </fieldset>
  );
}
