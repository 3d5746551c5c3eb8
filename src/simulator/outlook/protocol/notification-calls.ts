import * as z from 'zod/mini';
import { CallError } from './call-error.ts';
import { success, type Call, type CallAnswer, type GroupAnswer } from './call-answer.ts';
import type { ItemNotification, Outlook } from './outlook.ts';

const TYPES = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
] as const;
const notificationSchema = z.object({
  key: z.string(),
  type: z.number(),
  message: z.string(),
  icon: z.optional(z.nullable(z.string())),
  persistent: z.optional(z.nullable(z.boolean())),
});
const keySchema = z.object({ key: z.string() });
/** Outlook shows at most five on one item. */
const MOST = 5;

export function answerNotificationCall(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 33:
      return add(outlook, read(params));
    case 34:
      return success(outlook.notifications());
    case 35:
      return replace(outlook, read(params));
    case 36:
      return remove(outlook, keySchema.parse(params).key);
    default:
      return undefined;
  }
}

function read(params: unknown): ItemNotification {
  const { key, type, message, icon, persistent } = notificationSchema.parse(params);
  return {
    key,
    type: TYPES[type] ?? 'informationalMessage',
    message,
    icon: icon ?? '',
    persistent: persistent ?? false,
  };
}

function add(outlook: Outlook, next: ItemNotification): CallAnswer {
  const before = outlook.notifications();
  if (before.some(({ key }) => key === next.key)) throw new CallError('notificationExists');
  if (before.length >= MOST) throw new CallError('tooManyNotifications');
  outlook.setNotifications([...before, next]);
  return success();
}

function replace(outlook: Outlook, next: ItemNotification): CallAnswer {
  const before = outlook.notifications();
  if (!before.some(({ key }) => key === next.key)) throw new CallError('notificationNotFound');
  outlook.setNotifications(before.map((one) => (one.key === next.key ? next : one)));
  return success();
}

function remove(outlook: Outlook, key: string): CallAnswer {
  const before = outlook.notifications();
  if (!before.some((one) => one.key === key)) throw new CallError('notificationNotFound');
  outlook.setNotifications(before.filter((one) => one.key !== key));
  return success();
}
