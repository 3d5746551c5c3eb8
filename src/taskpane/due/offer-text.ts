import type { MessageOffer } from '../../domain/reminders/notice.ts';
import type { Text } from '../text/text.ts';

/** Who gets what mail, in a sentence, to be said before anything is done. */
export function offerText(offer: MessageOffer, { due }: Text): string {
  const words = due.offer;
  switch (offer.kind) {
    case 'own': {
      const { name, address } = offer.to;
      return words.own[offer.notice](name ? words.person(name, address) : address);
    }
    case 'outlook':
      return words.outlook(offer.to.address);
    case 'none':
      return words.none[offer.why];
  }
}
