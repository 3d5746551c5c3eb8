import { KEY_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { parsePropertyId } from '../../../src/simulator/mailbox/property-id.ts';
import type { Message } from '../../../src/simulator/mailbox/model.ts';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';

export type SentMessage = { readonly from: string; readonly to: string; readonly about: string };

/** What the product sent, by the appointment and the message that it was about. */
export function sentMessages({ organisation }: Pick<Simulator, 'organisation'>): SentMessage[] {
  return organisation.people.flatMap(({ mail, messages }) =>
    messages
      .filter(({ folder }) => folder === 'sentitems')
      .map((message) => ({
        from: mail,
        to: JSON.stringify(message.fields['toRecipients']),
        about: `${propertyOf(message, STATE_PROPERTY)} ${propertyOf(message, KEY_PROPERTY).split('.')[0] ?? ''}`,
      })),
  );
}

function propertyOf({ properties }: Message, id: string): string {
  return String(properties.get(parsePropertyId(id)?.key ?? '')?.value ?? '');
}
