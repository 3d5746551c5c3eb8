import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowRight20Regular, Open20Regular } from '@fluentui/react-icons';
import { useNavigation } from '../app/navigation.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '32px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  alone: { paddingInlineStart: '4px' },
});

type ViewHeaderProps = {
  readonly title: string;
  /** A place of its own has nothing to go back to. */
  readonly hasBack: boolean;
  readonly onOpenInOutlook?: () => void;
};

export function ViewHeader({ title, hasBack, onOpenInOutlook }: ViewHeaderProps) {
  const styles = useStyles();
  const text = useText();
  const { back } = useNavigation();
  return (
    <header className={styles.bar}>
      {hasBack && (
        <Button
          appearance="subtle"
          size="small"
          icon={document.documentElement.dir === 'rtl' ? <ArrowRight20Regular /> : <ArrowLeft20Regular />}
          aria-label={text.appointment.back}
          aria-keyshortcuts="Escape"
          title={`${text.appointment.back} (Esc)`}
          data-action="back"
          onClick={back}
        />
      )}
      <span className={hasBack ? styles.title : `${styles.title} ${styles.alone}`}>{title}</span>
      {onOpenInOutlook && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Open20Regular />}
          aria-label={text.appointment.openInOutlook}
          aria-keyshortcuts="O"
          title={`${text.appointment.openInOutlook} (O)`}
          data-action="openInOutlook"
          onClick={onOpenInOutlook}
        />
      )}
    </header>
  );
}
