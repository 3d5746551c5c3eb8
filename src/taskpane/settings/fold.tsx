import { makeStyles, mergeClasses, tokens, useFluent } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useText } from '../text/text.ts';
import { useForm } from './form.tsx';
import { PRESSABLE } from './pressable.ts';

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 -8px', font: 'inherit' },
  button: { ...PRESSABLE, alignItems: 'flex-start', gap: '8px', padding: '8px' },
  chevron: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  toTheLeft: { transform: 'scaleX(-1)' },
  words: { flex: 1, minWidth: 0 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  summary: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', padding: '4px 0 16px' },
});

type FoldProps = {
  readonly title: string;
  /** What is set in there, so that most questions are answered without unfolding. */
  readonly summary: string;
  /** Of the fields in there: what is wrong with one of them unfolds it. */
  readonly paths: readonly string[];
  readonly isOpenAtFirst?: boolean;
  readonly children: React.ReactNode;
};

/** A part of a long form. */
export function Fold({ title, summary, paths, isOpenAtFirst = false, children }: FoldProps) {
  const styles = useStyles();
  const text = useText();
  const { dir } = useFluent();
  const { isWrongUnder } = useForm();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const isWrong = isWrongUnder(paths);
  const [wasWrong, setWasWrong] = useState(false);
  const content = useId();
  if (isWrong !== wasWrong) {
    setWasWrong(isWrong);
    if (isWrong) setIsOpen(true);
  }
  return (
    <section className={styles.fold}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? content : undefined}
          data-fold={paths[0]}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? (
            <ChevronDown16Regular className={styles.chevron} />
          ) : (
            <ChevronRight16Regular
              className={mergeClasses(styles.chevron, dir === 'rtl' && styles.toTheLeft)}
            />
          )}
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={mergeClasses(styles.summary, isWrong && styles.bad)}>
              {isWrong ? text.settings.needsAttention : summary}
            </span>
          </span>
        </button>
      </h2>
      {isOpen && (
        <div id={content} className={styles.content}>
          {children}
        </div>
      )}
    </section>
  );
}
