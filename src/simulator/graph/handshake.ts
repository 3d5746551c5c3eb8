import { randomUUID } from 'node:crypto';
import { badRequest } from './errors.ts';

/** How the server reaches the addresses of others: `fetch`, or what stands for it in a test. */
export type CallOut = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 10_000;

/** Both addresses must echo a token as plain text before there is a subscription. */
export async function shakeHands(callOut: CallOut, url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const address = new URL(url);
  const separator = address.search === '' ? '?' : '&';
  const answer = await answerOf(
    callOut,
    `${url}${separator}validationToken=${encodeURIComponent(token)}`,
  );
  if (answer !== token) {
    throw badRequest(
      'Subscription validation request failed. Must respond with 200 OK to this request, and with the validation token as plain text.',
      'ValidationError',
    );
  }
}

async function answerOf(callOut: CallOut, url: string): Promise<string> {
  try {
    const response = await callOut(url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isText = (response.headers.get('content-type') ?? '').startsWith('text/plain');
    return response.status === 200 && isText ? await response.text() : '';
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no answer';
    throw badRequest(
      `Subscription validation request failed. Notification endpoint could not be reached: ${reason}.`,
      'ValidationError',
    );
  }
}
