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

/** Against Graph's own description; what it does not allow fails the test that is running. */
export function checkRequest(request: CheckedRequest): void {
  if (!contract) return;
  problems.push(...contract.check(request));
  // A batch without its answer is looked at from outside only.
  const { requests = [] } = (request.body ?? {}) as {
    readonly requests?: readonly CheckedRequest[];
  };
  for (const part of requests) problems.push(...contract.check(part));
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
