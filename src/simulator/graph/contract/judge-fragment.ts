import { isObject } from '../../mailbox/lenient.ts';
import type { Contract } from './contract.ts';
import { judgeSchema } from './judge-schema.ts';
import { readBack } from './read-back.ts';
import { failed, PASSED, skipped, type Sample, type Verdict } from './sample.ts';
import { createStage } from './stage.ts';

const ERROR = '#/components/schemas/microsoft.graph.ODataErrors.ODataError';

/** A piece of a body that says by its members what it is a piece of. */
export async function judgeFragment(
  sample: Sample,
  body: unknown,
  contract: Contract,
): Promise<Verdict> {
  if (!isObject(body)) return skipped('a piece with no schema named');
  const recurrence = recurrenceIn(body);
  if (recurrence) return judgeRecurrence(recurrence, contract);
  const name = schemaName(body);
  if (name === undefined || !hasSchema(contract, name))
    return skipped('a piece that is neither request nor response, with no schema named');
  return judgeSchema(sample, body, { contract, schema: { $ref: name } });
}

function schemaName(body: Readonly<Record<string, unknown>>): string | undefined {
  if (isObject(body['error']) && 'code' in body['error']) return ERROR;
  if (Array.isArray(body['requests'])) return '#/components/schemas/batchRequest';
  if (Array.isArray(body['responses'])) return '#/components/schemas/batchResponse';
  const type = body['@odata.type'];
  return typeof type === 'string' ? `#/components/schemas/${type.replace(/^#/u, '')}` : undefined;
}

function hasSchema({ openApi }: Contract, reference: string): boolean {
  return Object.hasOwn(openApi.components.schemas, reference.replace('#/components/schemas/', ''));
}

function recurrenceIn(
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const inner = isObject(body['recurrence']) ? body['recurrence'] : body;
  const isRange = isObject(inner['range']) && 'type' in inner['range'];
  return isObject(inner['pattern']) || isRange ? inner : undefined;
}

/** A recurrence is tried on a series of its own. A pattern alone goes on without end, a range alone is daily. */
async function judgeRecurrence(
  { pattern, range }: Record<string, unknown>,
  contract: Contract,
): Promise<Verdict> {
  const startDate =
    isObject(range) && typeof range['startDate'] === 'string' ? range['startDate'] : '2017-09-04';
  const recurrence = {
    pattern: pattern ?? { type: 'daily', interval: 1 },
    range: isObject(range) ? range : { type: 'noEnd', startDate },
  };
  const sent = {
    subject: 'A series',
    start: { dateTime: `${startDate}T09:00:00`, timeZone: 'UTC' },
    end: { dateTime: `${startDate}T10:00:00`, timeZone: 'UTC' },
    recurrence,
  };
  const stage = createStage(undefined, sent);
  const answer = await stage.ask({ method: 'POST', path: '/me/events', body: sent });
  const route = contract.route('POST', '/me/events');
  if (!route) return skipped('the description has no POST /me/events');
  if (answer.status !== 201)
    return failed(`the server answers ${answer.status}: ${JSON.stringify(answer.body)}`);
  const lost = await readBack({ stage, route, path: '/me/events', sent, answer });
  return lost.length === 0
    ? PASSED
    : failed(`not read back as sent: ${lost.slice(0, 3).join('; ')}`);
}
