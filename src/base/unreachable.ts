/** Closes a switch over a union: a new member does not compile until every switch knows it. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
