import { makeStyles } from '@fluentui/react-components';
import { useFormStyles } from '../form.tsx';
import { useText } from '../../text/text.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

type WhatIsNeededProps = {
  readonly mailbox: string;
  readonly purpose: 'receives' | 'counts';
};

/** A calendar that cannot be seen: who has to do what. */
export function WhatIsNeeded({ mailbox, purpose }: WhatIsNeededProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const words = useText().calendars.needed;
  return (
    <>
      <p className={form.problem}>{words.title(mailbox)}</p>
      <ul className={styles.list}>
        <li>{purpose === 'receives' ? words.colleagueEdits : words.colleagueSees}</li>
        <li>{words.sharedMailbox}</li>
        <li>{words.room}</li>
        <li>{words.later}</li>
      </ul>
    </>
  );
}
