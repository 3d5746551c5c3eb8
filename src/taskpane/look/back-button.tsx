import { Button, makeStyles, useFluent } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  // An arrow points where one goes: to the start of the line.
  toTheRight: { transform: 'scaleX(-1)' },
});

/** At the head of a view, to where one came from; Escape does the same. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { back } = useText().appointment;
  const { dir } = useFluent();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowLeft20Regular className={dir === 'rtl' ? styles.toTheRight : ''} />}
      aria-label={back}
      aria-keyshortcuts="Escape"
      title={`${back} (Esc)`}
      data-action="back"
      onClick={onBack}
    />
  );
}
