import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useOpenBook } from '../app/desk.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { useDialogEnd } from '../look/use-dialog-end.ts';
import { useText } from '../text/text.ts';
import { KeyList } from './key-list.tsx';
import { keyGroups } from './key-groups.ts';

const useStyles = makeStyles({
  surface: { padding: '16px', maxWidth: 'min(440px, calc(100vw - 16px))' },
  body: { maxHeight: 'calc(100vh - 64px)' },
  title: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: '0 0 4px' },
});

/** The keys, what marks do, and what to do when something does not work. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  useDialogEnd();
  const styles = useStyles();
  const text = useText();
  const { categories, titlePrefixes } = useOpenBook().configuration;
  const { help } = text;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} data-help>
        <DialogBody className={styles.body}>
          <DialogTitle
            action={
              <DialogTrigger action="close" disableButtonEnhancement>
                <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={text.common.close} />
              </DialogTrigger>
            }
          >
            {help.title}
          </DialogTitle>
          <DialogContent tabIndex={0}>
            <p className={styles.words}>{help.intro}</p>
            {keyGroups(text).map(({ name, title, keys }) => (
              <section key={name}>
                <h3 className={styles.title}>{title}</h3>
                <KeyList keys={keys} or={help.names.or} />
              </section>
            ))}
            <h3 className={styles.title}>{help.marks.title}</h3>
            <p className={styles.words}>
              {help.marks.categories(categories.confirmed.name, categories.cancelled.name)}{' '}
              {titlePrefixes.enabled &&
                help.marks.prefixes(titlePrefixes.confirmed, titlePrefixes.cancelled)}
            </p>
            <p className={styles.words}>{help.marks.noMail}</p>
            <p className={styles.words}>{help.marks.undo}</p>
            <h3 className={styles.title}>{help.support.title}</h3>
            <p className={styles.words}>{help.support.text}</p>
          </DialogContent>
          <DialogActions fluid>
            <CopyDetails error={undefined} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
