import { z } from 'zod';

/** One documented body, as the index of its folder tells about it. Members that are not needed here are left alone. */
const sampleShape = z.looseObject({
  file: z.string(),
  kind: z.string().optional(),
  resource: z.string().nullish(),
  method: z.string().nullish(),
  url: z.string().nullish(),
  status: z.number().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  schema: z.string().nullish(),
  valid: z.boolean().nullish(),
  /** How an example that the schema refuses is meant: enum case, stringly typed values, placeholders. */
  validIf: z.string().nullish(),
  errors: z.array(z.string()).nullish(),
});
const indexShape = z.looseObject({ samples: z.array(sampleShape) });

export type Sample = z.output<typeof sampleShape>;

export function readIndex(value: unknown): readonly Sample[] {
  const result = indexShape.safeParse(Array.isArray(value) ? { samples: value } : value);
  if (result.success) return result.data.samples;
  const issue = result.error.issues[0];
  throw new Error(`index.json: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
}

export type Verdict = { readonly kind: 'passed' | 'failed' | 'skipped'; readonly reason: string };

export const PASSED: Verdict = { kind: 'passed', reason: '' };

export function failed(reason: string): Verdict {
  return { kind: 'failed', reason };
}

export function skipped(reason: string): Verdict {
  return { kind: 'skipped', reason };
}
