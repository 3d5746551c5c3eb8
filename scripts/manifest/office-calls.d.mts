import type { OfficeCall } from './permission.ts';

export declare function officeCalls(options?: {
  readonly config?: string;
  readonly rooms?: readonly string[];
}): readonly OfficeCall[];
