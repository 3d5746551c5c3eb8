import * as z from 'zod/mini';
import type { Customer } from '../domain/appointment/state.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { readAllPages } from './paging.ts';
import { withQuery } from './query.ts';
import { CONTACT_SCOPES } from './scopes.ts';

const PAGE = 200;

const contactSchema = z.object({
  displayName: z.nullish(z.string()),
  emailAddresses: z.nullish(z.array(z.object({ address: z.nullish(z.string()) }))),
  mobilePhone: z.nullish(z.string()),
  businessPhones: z.nullish(z.array(z.string())),
  homePhones: z.nullish(z.array(z.string())),
});

/** People in the own mailbox's contacts who have a name, and of each the first address and number. */
export async function readContacts(
  client: GraphClient,
  { signal }: CallOptions = {},
): Promise<readonly Customer[]> {
  const path = withQuery('/me/contacts', {
    $select: 'displayName,emailAddresses,mobilePhone,businessPhones,homePhones',
    $top: PAGE,
  });
  const items = await readAllPages(client, path, {
    scopes: CONTACT_SCOPES,
    mailbox: client.ownMailbox(),
    signal,
  });
  return items.flatMap((item) => {
    const contact = contactSchema.safeParse(item);
    return contact.success ? toCustomer(contact.data) : [];
  });
}

function toCustomer(contact: z.infer<typeof contactSchema>): Customer[] {
  const { displayName, emailAddresses, mobilePhone, businessPhones, homePhones } = contact;
  const name = displayName?.trim();
  if (!name) return [];
  const email = emailAddresses?.find(({ address }) => address?.includes('@'))?.address?.trim();
  const phone = [mobilePhone, ...(homePhones ?? []), ...(businessPhones ?? [])].find((one) => one?.trim());
  return [{ name, ...(email && { email }), ...(phone && { phone: phone.trim() }) }];
}
