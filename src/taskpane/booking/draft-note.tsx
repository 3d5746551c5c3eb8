import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text/text.ts';
import type { DraftInWork } from './use-draft.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { flex: '1 1 160px', minWidth: 0 },
});

/** What was typed before is there again, and can be thrown away; another one waits. */
export function DraftNote({ work }: { readonly work: DraftInWork }) {
  const styles = useStyles();
  const words = useText().booking.draft;
  const [isContinued, setIsContinued] = useState(work.isContinued);
  const { draft, other } = work;
  if (other) {
    return (
      <div className={styles.note} role="status" data-draft="other">
        <span className={styles.words}>{words.other(other.name)}</span>
        <Button size="small" onClick={work.goOnWithOther}>
          {words.goOn}
        </Button>
      </div>
    );
  }
  if (!isContinued) return null;
  return (
    <div className={styles.note} role="status" data-draft="continued">
      <span className={styles.words}>{draft.name === '' ? words.keptNameless : words.kept(draft.name)}</span>
      <Button
        size="small"
        data-action="discardDraft"
        onClick={() => {
          setIsContinued(false);
          work.discard();
        }}
      >
        {words.discard}
      </Button>
    </div>
  );
}
