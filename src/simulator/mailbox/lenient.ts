import { z } from 'zod';

/**
 * Graph reads its own documented examples, which write property names and enum members in any case, and booleans and
 * numbers as strings.
 */
export function record<S extends z.ZodRawShape>(shape: S) {
  const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));
  return z.preprocess(
    (value) => (isObject(value) ? rename(value, names) : value),
    z.looseObject(shape),
  );
}

/** An empty text stands for "not said". */
export function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
  const members = new Map<string, string>(values.map((value) => [value.toLowerCase(), value]));
  return z.preprocess(
    (value) =>
      typeof value === 'string'
        ? (members.get(value.toLowerCase()) ?? (value === '' ? undefined : value))
        : value,
    z.enum(values).optional(),
  );
}

export const truth = z.preprocess(
  (value) =>
    typeof value === 'string' && /^(true|false)$/iu.test(value)
      ? value.toLowerCase() === 'true'
      : value,
  z.boolean(),
);

export const whole = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d{1,10}$/u.test(value) ? Number(value) : value),
  z.int32(),
);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rename(
  value: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [names.get(name.toLowerCase()) ?? name, item]),
  );
}

/** Where and why the first problem is, in one line. */
export function firstProblem(error: z.ZodError): {
  readonly field: string;
  readonly problem: string;
} {
  const issue = error.issues[0];
  return { field: issue?.path.join('/') ?? '', problem: issue?.message ?? 'unreadable' };
}
