import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type RefObject } from 'react';
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
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly hasFocus: boolean;
  readonly onSearch: (search: string) => void;
  readonly onClose: () => void;
};

/** Narrows the day to names as they are typed; Escape shows the whole day again, ↓ leads to the list. */
export function SearchBox({ input, search, hasFocus, onSearch, onClose }: SearchBoxProps) {
  const styles = useStyles();
  const text = useText();
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus, input]);
  return (
    <input
      ref={input}
      type="search"
      className={styles.box}
      aria-label={text.shell.search}
      placeholder={text.shell.search}
      value={search}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'ArrowDown') firstRow()?.focus();
        event.stopPropagation();
      }}
    />
  );
}

function firstRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-day-list] [data-event]');
}
