import { isObject } from '../../mailbox/lenient.ts';
import { findRoute, readOpenApi, type OpenApi, type Route } from './open-api.ts';
import { createSchemas, type Schemas } from './schemas.ts';

export type CheckedRequest = {
  readonly method: string;
  /** Absolute, or relative to the version. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type CheckedResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type Contract = {
  readonly openApi: OpenApi;
  readonly schemas: Schemas;
  /** `undefined` when the description has no such operation. */
  route(method: string, url: string): Route | undefined;
  /** What of the exchange the description does not allow, one line each. Parts of a batch are looked at too. */
  check(request: CheckedRequest, response?: CheckedResponse): readonly string[];
};

export function createContract(description: unknown): Contract {
  const openApi = readOpenApi(description);
  const schemas = createSchemas(openApi);
  function route(method: string, url: string): Route | undefined {
    return findRoute(openApi, method, pathOf(url));
  }
  function check(request: CheckedRequest, response?: CheckedResponse): readonly string[] {
    const found = route(request.method, request.url);
    const name = `${request.method} ${pathOf(request.url)}`;
    if (!found) return [`${name}: the description has no such operation`];
    const problems = [
      ...queryProblems(found, openApi, request),
      ...requestProblems(found, schemas, request),
      ...(response ? responseProblems(found, schemas, response) : []),
    ].map((problem) => `${name}: ${problem}`);
    return found.template === '/$batch' && response
      ? [...problems, ...partProblems(request, response)]
      : problems;
  }
  function partProblems(request: CheckedRequest, response: CheckedResponse): readonly string[] {
    const answers = new Map(
      listIn(response.body, 'responses').map((answer) => [
        String(answer['id']).toLowerCase(),
        answer,
      ]),
    );
    return listIn(request.body, 'requests').flatMap((part) => {
      const answer = answers.get(String(part['id']).toLowerCase());
      if (!answer && response.status === 200)
        return [`part ${String(part['id'])} of the batch has no answer`];
      const { status, body } = answer ?? {};
      const asked = {
        method: String(part['method']),
        url: String(part['url']),
        body: part['body'],
      };
      return check(asked, typeof status === 'number' ? { status, body } : undefined);
    });
  }
  return { openApi, schemas, route, check };
}

/** Behind the version, without query. */
export function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/iu, '').replace(/[?#].*$/su, '');
  const behind = /^(?:.*?)\/(?:v1\.0|beta)(\/.*)?$/u.exec(path)?.[1] ?? path;
  return behind.startsWith('/') ? behind : `/${behind}`;
}

function queryProblems({ operation }: Route, openApi: OpenApi, request: CheckedRequest): string[] {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const given = new Set([...query.keys()].map((name) => name.toLowerCase()));
  // A later page or round carries its window inside its token.
  if (given.has('$skiptoken') || given.has('$deltatoken')) return [];
  const known = (operation.parameters ?? []).map((parameter) => resolve(openApi, parameter));
  const inQuery = known.filter((parameter) => parameter['in'] === 'query');
  const missing = inQuery.filter(
    (parameter) =>
      parameter['required'] === true && !given.has(String(parameter['name']).toLowerCase()),
  );
  const names = new Set(inQuery.map((parameter) => String(parameter['name']).toLowerCase()));
  const unknown = [...given].filter((name) => name.startsWith('$') && !names.has(name));
  return [
    ...missing.map((parameter) => `the query lacks ${String(parameter['name'])}`),
    ...unknown.map((name) => `the operation has no query option ${name}`),
  ];
}

function resolve(
  openApi: OpenApi,
  parameter: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const reference = parameter['$ref'];
  if (typeof reference !== 'string') return parameter;
  const found = reference
    .replace(/^#\//u, '')
    .split('/')
    .reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), openApi);
  return isObject(found) ? found : {};
}

function requestProblems(
  { operation }: Route,
  schemas: Schemas,
  { body }: CheckedRequest,
): readonly string[] {
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  if (body === undefined)
    return operation.requestBody?.required === true ? ['a body is needed'] : [];
  if (schema === undefined) return ['no body is expected'];
  return schemas
    .check(schema)(body)
    .map((problem) => `request ${problem}`);
}

function responseProblems(
  route: Route,
  schemas: Schemas,
  { status, body }: CheckedResponse,
): readonly string[] {
  const { schema, isDocumented } = responseSchema(route, status);
  if (!isDocumented) return [`status ${status} is not documented`];
  if (schema === undefined)
    return body === undefined ? [] : [`an answer with ${status} has no body`];
  if (body === undefined) return [`an answer with ${status} needs a body`];
  return schemas
    .check(schema)(body)
    .map((problem) => `response ${problem}`);
}

const ERROR = { $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError' };

/** Every status from 400 on carries an error. */
export function responseSchema(
  { operation }: Route,
  status: number,
): { readonly schema: unknown; readonly isDocumented: boolean } {
  if (status >= 400) return { schema: ERROR, isDocumented: true };
  const answer = operation.responses[String(status)] ?? operation.responses['2XX'];
  return {
    schema: answer?.content?.['application/json']?.schema,
    isDocumented: answer !== undefined,
  };
}

/** For documented examples, whose status is sometimes another success than the description's. */
export function successSchema(route: Route): unknown {
  const successes = Object.entries(route.operation.responses).filter(([status]) =>
    status.startsWith('2'),
  );
  return successes
    .map(([, answer]) => answer.content?.['application/json']?.schema)
    .find((schema) => schema !== undefined);
}

function listIn(body: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isObject(body) ? body[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
