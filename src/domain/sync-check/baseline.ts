import * as z from 'zod/mini';
import type { Instant } from '../time/period.ts';
import { CHECK_STEPS, type CheckReport, type CheckStep } from './check-report.ts';

/** A check that is known to have been good, to hold later ones against. */
export type Baseline = {
  readonly at: Instant;
  /** Milliseconds by step. */
  readonly took: Readonly<Record<CheckStep, number>>;
};

const milliseconds = z.number().check(z.gte(0));
const baselineSchema = z.object({
  at: z.number(),
  took: z.object({
    book: milliseconds,
    direct: milliseconds,
    move: milliseconds,
    cancel: milliseconds,
    zones: milliseconds,
  }),
});
const baselinesSchema = z.record(z.string(), baselineSchema);

/** By calendar. Whatever else is stored there is no baseline. */
export function readBaselines(stored: unknown): Readonly<Record<string, Baseline>> {
  const parsed = baselinesSchema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}

/** So many calendars are remembered: the place for it is small. */
const MOST_CALENDARS = 10;

export function withBaseline(
  stored: unknown,
  { calendar, baseline }: { readonly calendar: string; readonly baseline: Baseline },
): Readonly<Record<string, Baseline>> {
  const { [calendar]: _before, ...others } = readBaselines(stored);
  const kept = Object.entries(others)
    .toSorted(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_CALENDARS - 1);
  return { [calendar]: baseline, ...Object.fromEntries(kept) };
}

export function toBaseline({ at, steps }: CheckReport): Baseline {
  const took = { book: 0, direct: 0, move: 0, cancel: 0, zones: 0 };
  for (const report of steps) took[report.step] = report.took;
  return { at, took };
}

export type StepComparison = {
  readonly step: CheckStep;
  readonly before: number;
  readonly now: number;
  /** More than twice as long and by more than chance. */
  readonly isSlower: boolean;
};

/** Of the steps that passed; what failed needs no comparing. */
export function compare(report: CheckReport, { took }: Baseline): StepComparison[] {
  return CHECK_STEPS.flatMap((step) => {
    const found = report.steps.find((one) => one.step === step);
    if (found?.verdict !== 'passed') return [];
    const before = took[step];
    return [{ step, before, now: found.took, isSlower: found.took > 2 * before + 2000 }];
  });
}
