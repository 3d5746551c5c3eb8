import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { JsonObject } from '../mailbox/model.ts';

export type Subscription = {
  readonly id: string;
  readonly applicationId: string;
  /** Directory id of whoever made it. */
  readonly creatorId: string;
  /** Whose mailbox it watches. */
  readonly mailbox: string;
  readonly resource: string;
  readonly changeType: string;
  /** What else was sent, in Graph's shape. */
  fields: JsonObject;
  /** Epoch milliseconds. */
  expires: number;
};

/** What is subscribed to. Delivering notifications is not part of this. */
export type SubscriptionStore = {
  /** Of one application; expired ones are gone. */
  list(applicationId: string): readonly Subscription[];
  add(subscription: Omit<Subscription, 'id'>): Subscription;
  remove(id: string): void;
};

export function createSubscriptionStore(clock: Clock): SubscriptionStore {
  const subscriptions = new Map<string, Subscription>();
  return {
    list(applicationId) {
      for (const { id, expires } of subscriptions.values())
        if (expires <= clock.now()) subscriptions.delete(id);
      return [...subscriptions.values()].filter(
        (subscription) => subscription.applicationId === applicationId,
      );
    },
    add(subscription) {
      const added = { id: randomUUID(), ...subscription };
      subscriptions.set(added.id, added);
      return added;
    },
    remove: (id) => void subscriptions.delete(id),
  };
}
