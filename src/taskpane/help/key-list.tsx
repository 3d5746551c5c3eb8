import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { KeyLine } from './key-groups.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '4px',
    alignItems: 'center',
    margin: 0,
  },
  keys: { margin: 0, textAlign: 'end', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  key: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '22px',
    padding: '0 5px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

type KeyListProps = {
  readonly keys: readonly KeyLine[];
  /** The word between two that do the same. */
  readonly or: string;
};

export function KeyList({ keys, or }: KeyListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {keys.map(({ words, keys: ways }) => (
        <Fragment key={words}>
          <dt>{words}</dt>
          <dd className={styles.keys}>
            {ways.map((way, index) => (
              <Fragment key={way.join('+')}>
                {index > 0 && ` ${or} `}
                {way.map((key, place) => (
                  <Fragment key={key}>
                    {place > 0 && ' + '}
                    <kbd className={styles.key}>{key}</kbd>
                  </Fragment>
                ))}
              </Fragment>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
