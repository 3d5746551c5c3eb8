import type { Contract } from './contract.ts';
import { judgeFragment } from './judge-fragment.ts';
import { judgeSchema, schemaOf } from './judge-schema.ts';
import type { Route } from './open-api.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { readBack } from './read-back.ts';
import { failed, PASSED, skipped, type Sample, type Verdict } from './sample.ts';
import { setUp } from './set-up.ts';
import { createStage } from './stage.ts';

/** Compares the body with its schema; what is a request is also sent to a server of its own and read back. */
export async function judgeSample(
  sample: Sample,
  body: unknown,
  contract: Contract,
): Promise<Verdict> {
  const schema = schemaOf(sample, contract);
  const isFragment = sample.kind !== 'request' && sample.kind !== 'response' && !sample.schema;
  if (isFragment) return judgeFragment(sample, body, contract);
  if (schema === undefined) return skipped(reasonFor(sample, contract));
  const verdict = judgeSchema(sample, body, { contract, schema });
  const route = sample.method && sample.url ? contract.route(sample.method, sample.url) : undefined;
  if (verdict.kind !== 'passed' || sample.kind !== 'request' || !route) return verdict;
  return replay(sample, body, { contract, route });
}

async function replay(
  sample: Sample,
  body: unknown,
  { contract, route }: { readonly contract: Contract; readonly route: Route },
): Promise<Verdict> {
  const sent = withoutPlaceholders(body);
  const stage = createStage(route.parameters['user-id'], sent);
  const path = await setUp(stage, route, sent);
  const asked = {
    method: route.method,
    path: `${path}${queryOf(sample.url ?? '')}`,
    body: sent,
    headers: headersOf(sample),
  };
  const answer = await stage.ask(asked);
  if (answer.status === 501)
    return skipped('its schema fits, and the server has no such resource to try it on');
  if (answer.status >= 400)
    return failed(`the server answers ${answer.status}: ${JSON.stringify(answer.body)}`);
  const problems = contract
    .check({ ...asked, url: asked.path, body: undefined }, answer)
    .filter((problem) => !isAboutRequest(problem, route));
  if (problems.length > 0)
    return failed(`the answer does not fit the description: ${problems.slice(0, 3).join('; ')}`);
  const lost = await readBack({ stage, route, path, sent, answer });
  return lost.length === 0
    ? PASSED
    : failed(`not read back as sent: ${lost.slice(0, 3).join('; ')}`);
}

/** The request has been judged by what its own index says of it; parts of a batch may be of any API. */
function isAboutRequest(problem: string, route: Route): boolean {
  return (
    /: (request |a body is needed|the query lacks)/u.test(problem) ||
    (route.template === '/$batch' && /no such operation/u.test(problem))
  );
}

function reasonFor({ kind, method, url, schema }: Sample, contract: Contract): string {
  if (method && url && !contract.route(method, url) && (kind === 'request' || kind === 'response'))
    return `the description has no ${method} ${url}`;
  return schema
    ? `the description has no schema ${schema}`
    : 'a piece that is neither request nor response, with no schema named';
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

/** Who asks and how long the body is, is said anew. */
function headersOf({ headers }: Sample): Record<string, string> {
  const kept = Object.entries(headers ?? {}).filter(
    ([name, value]) => /^(prefer|if-match|consistencylevel)$/iu.test(name) && !/[{}]/u.test(value),
  );
  return Object.fromEntries(kept);
}
