import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  view: {
    boxSizing: 'border-box',
    maxWidth: '560px',
    textAlign: 'start',
    margin: '0 auto',
    padding: '24px 20px 32px',
  },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus to be read out, and there is nothing to do with it.
    outlineStyle: 'none',
  },
});

type SetupFrameProps = { readonly title: string; readonly children: React.ReactNode };

/** One page with a heading, which takes the focus. */
export function SetupFrame({ title, children }: SetupFrameProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <main className={styles.view}>
      <h1 ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
