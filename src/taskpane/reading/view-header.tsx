import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useNavigation } from '../app/navigation.ts';
import { BackButton } from '../look/back-button.tsx';
import { useHeadingStyles } from '../look/heading-styles.ts';
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
  const headings = useHeadingStyles();
  const text = useText();
  const { back } = useNavigation();
  return (
    <header className={styles.bar}>
      {hasBack && <BackButton onBack={back} />}
      <span className={mergeClasses(headings.bar, !hasBack && styles.alone)}>{title}</span>
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
