import { Button, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useNavigationIfAny } from '../app/navigation.ts';
import { useText } from '../text/text.ts';
import { withWords } from '../text/with-words.ts';
import { topicsOf } from './topics.ts';

const Troubleshooting = lazy(() =>
  withWords(async () => ({ default: (await import('./troubleshooting.tsx')).Troubleshooting })),
);

const useStyles = makeStyles({
  help: { flexBasis: '100%', minWidth: 0, textAlign: 'start' },
});

/** Where something failed: what usually helps against just that, and the way to the check. */
export function WhatHelps({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const text = useText();
  const navigation = useNavigationIfAny();
  const [isOpen, setIsOpen] = useState(false);
  const topics = topicsOf(error);
  if (topics.length === 0) return null;
  const words = text.status.error;
  return (
    <>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        data-action="whatHelps"
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.whatHelps}
      </Button>
      {navigation && (
        <Button
          appearance="subtle"
          data-action="syncCheck"
          onClick={() => navigation.go({ kind: 'syncCheck' })}
        >
          {words.check}
        </Button>
      )}
      {isOpen && (
        <div className={styles.help}>
          <Suspense>
            <Troubleshooting topics={topics} />
          </Suspense>
        </div>
      )}
    </>
  );
}
