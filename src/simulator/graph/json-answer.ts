import type { JsonObject } from '../mailbox/model.ts';
import type { GraphContext } from './facts.ts';

/** What a part of a batch answers travels as it is: the batch becomes text once. */
const values = new WeakMap<Response, JsonObject>();
const ELSEWHERE = {};

export function jsonAnswer(c: GraphContext, value: JsonObject, status: 200 | 201 = 200): Response {
  if (!c.env.facts.isPart) return c.json(value, status);
  const response = c.json(ELSEWHERE, status);
  values.set(response, value);
  return response;
}

/** The value behind an answer to a part, if it has one. */
export function valueOf(response: Response): JsonObject | undefined {
  return values.get(response);
}
