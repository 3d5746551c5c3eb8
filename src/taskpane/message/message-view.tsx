import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigation } from '../app/navigation.ts';
import { useOpenItem } from '../app/open-item.tsx';
import { CopyDetails } from '../status/error-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { SenderView } from './sender-view.tsx';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
});

/** For the message being read: what its sender has and had. */
export function MessageView() {
  const styles = useStyles();
  const text = useText();
  const { go } = useNavigation();
  const { item, failure, readAgain } = useOpenItem();
  const words = text.message;
  if (item.kind === 'message' && item.from) {
    // Another sender is entered anew; what was being read for the one before is dropped.
    return (
      <div className={styles.view} data-message>
        <SenderView key={item.from.address.toLowerCase()} sender={item.from} itemId={item.itemId} />
      </div>
    );
  }
  if (item.kind === 'none' && failure !== undefined) {
    return (
      <StatusScreen title={text.status.notInOutlook.title} text={text.status.notInOutlook.text}>
        <Button appearance="primary" onClick={readAgain}>
          {text.common.retry}
        </Button>
        <CopyDetails error={failure} />
      </StatusScreen>
    );
  }
  const isMessage = item.kind === 'message';
  return (
    <StatusScreen
      title={isMessage ? words.noSenderTitle : words.noMessageTitle}
      text={isMessage ? words.noSender : words.noMessage}
    >
      <Button onClick={() => go({ kind: 'day' })}>{words.toDay}</Button>
    </StatusScreen>
  );
}
