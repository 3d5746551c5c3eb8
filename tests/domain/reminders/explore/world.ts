import type { ReminderOutcome } from '../../../../src/domain/appointment/reminders.ts';
import type { Answer, Step } from '../../../../src/domain/reminders/progress.ts';

export type ModelMessage = {
  readonly id: string;
  readonly attempt: string;
  readonly mailbox: string;
  readonly state: 'draft' | 'sent' | 'void';
};

/** The event, the mailboxes, and how many times the customer got the message. */
export type World = {
  readonly version: number;
  readonly recorded: ReminderOutcome | undefined;
  readonly isSame: boolean;
  readonly messages: readonly ModelMessage[];
  readonly delivered: number;
};

/** What shortens the way, each of which must be found to break it. */
export type Shortcut =
  | 'sendBeforeRecording'
  | 'recordUnconditionally'
  | 'sendAnotherDraft'
  | 'recordFailureBeforeVoiding';

export type Request = {
  readonly who: string;
  readonly step: Step;
  readonly shortcut: Shortcut | undefined;
};

export const FIRST: World = { version: 1, recorded: undefined, isSame: true, messages: [], delivered: 0 };

/** One request as the server does it, all at once. */
export function perform(world: World, { who, step, shortcut }: Request): readonly [World, Answer] {
  switch (step.kind) {
    case 'read': {
      const { version, recorded, isSame } = world;
      return [world, { kind: 'event', version: String(version), recorded, isSame }];
    }
    case 'find': {
      const messages = world.messages.filter(({ mailbox }) => mailbox === step.mailbox);
      return [world, { kind: 'found', messages: messages.map(({ id, attempt, state }) => ({ id, attempt, state })) }];
    }
    case 'create': {
      const id = `draft ${step.attempt} of ${who}`;
      const message: ModelMessage = { id, attempt: step.attempt, mailbox: `${who}’s`, state: 'draft' };
      return [withMessages(world, [...world.messages, message]), { kind: 'created', id }];
    }
    case 'record': {
      const isTold = shortcut === 'recordUnconditionally' || step.version === String(world.version);
      if (!isTold) return [world, { kind: 'changed' }];
      const version = world.version + 1;
      return [{ ...world, version, recorded: canonical(step.outcome) }, { kind: 'written', version: String(version) }];
    }
    case 'send': {
      const message = world.messages.find(({ id }) => id === step.id);
      if (!message) return [world, { kind: 'gone' }];
      if (message.state === 'void') return [world, { kind: 'refused', failure: 'invalid' }];
      if (message.state === 'sent') return [world, { kind: 'gone' }];
      const sent = changed(world, message, 'sent');
      return [{ ...sent, delivered: sent.delivered + 1 }, { kind: 'written', version: '' }];
    }
    case 'void': {
      const message = world.messages.find(({ id }) => id === step.id);
      if (!message) return [world, { kind: 'gone' }];
      if (message.state === 'sent') return [world, { kind: 'refused', failure: 'invalid' }];
      return [shortcut === 'recordFailureBeforeVoiding' ? world : changed(world, message, 'void'), { kind: 'written', version: '' }];
    }
    case 'delete':
      return [withMessages(world, world.messages.filter(({ id }) => id !== step.id)), { kind: 'written', version: '' }];
    case 'end':
      throw new Error('not a request');
  }
}

/** All moments of the model are 0, or a lease later. */
function canonical(outcome: ReminderOutcome): ReminderOutcome {
  return outcome.kind === 'sending' ? { ...outcome, at: 0 } : outcome.kind === 'planned' ? outcome : { ...outcome, at: 0 };
}

function changed(world: World, message: ModelMessage, state: ModelMessage['state']): World {
  return withMessages(world, world.messages.map((one) => (one === message ? { ...one, state } : one)));
}

function withMessages(world: World, messages: readonly ModelMessage[]): World {
  return { ...world, messages: messages.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}
