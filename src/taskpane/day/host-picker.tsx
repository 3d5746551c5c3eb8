import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Host } from '../../domain/book/configuration.ts';
import { useIsWide } from '../app/use-is-wide.ts';
import { useText } from '../text/text.ts';
import { firstName } from '../look/entry-text.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '4px 12px 2px' },
  host: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '26px',
    padding: '0 10px 0 3px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  plain: { padding: '0 10px' },
  round: { padding: '0 2px' },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorBrandBackground2Hover,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  initials: {
    display: 'grid',
    placeItems: 'center',
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusCircular,
    color: '#fff',
    fontSize: '9px',
    fontWeight: tokens.fontWeightSemibold,
    forcedColorAdjust: 'none',
  },
});

/** With so few, names stand beside the initials; with more, on hover and to screen readers. */
const NAMED = 2;
/** More than these fold away until asked for. */
const SHOWN = 6;

type HostPickerProps = {
  readonly hosts: readonly Host[];
  readonly chosen: ReadonlySet<string> | 'all';
  readonly onChoose: (chosen: ReadonlySet<string> | 'all') => void;
};

/** Whose calendars are shown. A click shows only that one, with Ctrl it adds or removes it. */
export function HostPicker({ hosts, chosen, onChoose }: HostPickerProps) {
  const styles = useStyles();
  const text = useText();
  const isWide = useIsWide();
  const [isUnfolded, setIsUnfolded] = useState(false);
  if (hosts.length < 2) return null;
  const shown = isUnfolded || hosts.length <= SHOWN + 1 ? hosts : hosts.slice(0, SHOWN);

  function choose(id: string, isAdding: boolean): void {
    const current = chosen === 'all' ? new Set<string>() : new Set(chosen);
    if (!isAdding) return onChoose(chosen !== 'all' && isOnly(chosen, id) ? 'all' : new Set([id]));
    if (!current.delete(id)) current.add(id);
    onChoose(current.size === 0 || current.size === hosts.length ? 'all' : current);
  }

  return (
    <div className={styles.row} role="group" aria-label={text.day.chooseHosts}>
      <button
        type="button"
        className={mergeClasses(styles.host, styles.plain, chosen === 'all' && styles.on)}
        aria-pressed={chosen === 'all'}
        title={text.day.allHosts}
        onClick={() => onChoose('all')}
      >
        {text.day.people(hosts.length)}
      </button>
      {shown.map((host) => {
        const isOn = chosen !== 'all' && chosen.has(host.id);
        const isNamed = isOn || isWide || hosts.length <= NAMED;
        return (
          <button
            key={host.id}
            type="button"
            className={mergeClasses(styles.host, !isNamed && styles.round, isOn && styles.on)}
            aria-pressed={isOn}
            aria-label={host.name}
            title={host.name}
            data-host={host.id}
            onClick={(event) => choose(host.id, event.ctrlKey || event.metaKey || event.shiftKey)}
          >
            <span
              className={styles.initials}
              style={{ backgroundColor: host.destination.color }}
              aria-hidden
            >
              {initials(host.name)}
            </span>
            {isNamed && firstName(host.name)}
          </button>
        );
      })}
      {shown.length < hosts.length && (
        <button
          type="button"
          className={mergeClasses(styles.host, styles.plain)}
          aria-expanded={false}
          onClick={() => setIsUnfolded(true)}
        >
          {text.day.moreHosts(hosts.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function isOnly(chosen: ReadonlySet<string>, id: string): boolean {
  return chosen.size === 1 && chosen.has(id);
}

function initials(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 32))
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
