import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: 'calc(100% - 24px)',
    height: '32px',
    margin: '4px 12px',
    padding: '0 10px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

type SearchBoxProps = {
  readonly onSearch: (search: string) => void;
  readonly onClose: () => void;
};

/** Narrows the day to names as they are typed; Escape shows the whole day again. */
export function SearchBox({ onSearch, onClose }: SearchBoxProps) {
  const styles = useStyles();
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      type="search"
      className={styles.box}
      aria-label={text.shell.search}
      placeholder={text.shell.search}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    />
  );
}
