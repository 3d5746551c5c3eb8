import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useFormStyles } from '../form.tsx';
import { useText } from '../../text/text.ts';
import type { KeptRevision } from './history-query.ts';

type UnreadableRevisionProps = { readonly kept: KeptRevision; readonly onClose: () => void };

/** What was replaced because it could not be read: for a person who can mend it. */
export function UnreadableRevision({ kept, onClose }: UnreadableRevisionProps) {
  const form = useFormStyles();
  const text = useText();
  const { host } = useDesk();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const { unreadable: words } = text.settings;
  return (
    <div className={form.group}>
      <Field label={words.found}>
        <Textarea value={kept.text} readOnly rows={5} resize="vertical" />
      </Field>
      <div className={form.row}>
        <Button
          onClick={() =>
            void host.copy(kept.text).then((isCopied) => setCopied(isCopied ? 'yes' : 'failed'))
          }
        >
          {copied === 'yes' ? text.common.copied : words.copy}
        </Button>
        <Button onClick={onClose}>{text.settings.back}</Button>
      </div>
      <p className={form.hint} role="status">
        {copied === 'failed' ? words.copyFailed : ''}
      </p>
    </div>
  );
}
