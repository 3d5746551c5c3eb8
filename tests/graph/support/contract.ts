import {
  CONTRACT_FILE,
  loadContract,
} from '../../../src/simulator/graph/contract/load-contract.ts';

const contract = loadContract();
const problems: string[] = [];

if (!contract) {
  process.stderr.write(`Requests are not checked: there is no ${CONTRACT_FILE}\n`);
}

type CheckedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/**
 * Against Graph's own description, and whether ids are asked for that stay; what is wrong fails the
 * test that is running.
 */
export function checkRequest(request: CheckedRequest): void {
  // A batch without its answer is looked at from outside only.
  const { requests = [] } = (request.body ?? {}) as {
    readonly requests?: readonly CheckedRequest[];
  };
  for (const one of [request, ...requests]) {
    problems.push(...changingIds(one), ...(IS_OUTSIDE.test(one.url) ? [] : (contract?.check(one) ?? [])));
  }
}

/** The description is of calendars and mail, not of contacts or the directory. */
const IS_OUTSIDE = /\/me\/contacts\?|\/v1\.0\/users\?/u;

/** Asks for nothing but the id by which Outlook's own forms know an event (src/graph/to-rest-id.ts). */
const ASKS_FOR_REST_ID = /\/events\/[^/?]+\?\$select=id$/u;

/** Default ids change when an event moves: one of them among others would pass for another event. */
function changingIds({ method, url, headers }: CheckedRequest): string[] {
  if (method === 'GET' && ASKS_FOR_REST_ID.test(url)) return [];
  const prefer = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'prefer')?.[1];
  return prefer?.includes('IdType="ImmutableId"') ? [] : [`${method} ${url} asks for ids that change`];
}

/** What has been found since it was last asked. */
export function takeProblems(): string[] {
  return problems.splice(0);
}

export function hasContract(): boolean {
  return contract !== undefined;
}

afterEach(() => {
  expect(takeProblems()).toEqual([]);
});
