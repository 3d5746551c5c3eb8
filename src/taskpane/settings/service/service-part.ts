import type { Service } from '../../../domain/book/configuration.ts';

/** What each part of a service's form works on. A field set to `undefined` has its default. */
export type ServicePart = {
  /** As problems name it, for example `services.0`. */
  readonly path: string;
  readonly service: Service;
  readonly set: (part: Partial<Service>) => void;
};

/** The default needs no place in the book. */
export function orUsual<T>(value: T, usual: T): T | undefined {
  return value === usual ? undefined : value;
}
