import { Button } from '@fluentui/react-components';
import { useDesk } from '../app/desk.ts';
import { CopyDetails } from '../status/error-screen.tsx';
import { useText } from '../text/text.ts';
import { useFormStyles } from './form.tsx';
import { useSettings } from './settings-context.ts';

export function AccountSection() {
  const form = useFormStyles();
  const text = useText();
  const { signIn, host, environment } = useDesk();
  const { leave } = useSettings();
  const words = text.settings.account;
  const account = signIn.account() ?? host.user;
  const { signOut } = signIn;
  return (
    <>
      <div className={form.group}>
        <h2 className={form.subtitle}>{words.signedIn}</h2>
        {account && <span>{words.signedInAs(account.name, account.address)}</span>}
        {signOut ? (
          <Button className={form.start} onClick={() => leave(() => void signOut())}>
            {words.signOut}
          </Button>
        ) : (
          <p className={form.hint}>{words.outlook}</p>
        )}
      </div>
      <div className={form.group}>
        <h2 className={form.subtitle}>{words.version}</h2>
        <span>{environment.version ?? words.development}</span>
        <p className={form.hint}>{`${words.details} ${text.status.error.detailsHint}`}</p>
        <div>
          <CopyDetails error={undefined} />
        </div>
      </div>
    </>
  );
}
