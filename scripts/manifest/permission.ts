import type { Problem } from './problem.ts';
import { childrenOf, type XmlElement } from './xml.ts';

/** From the least to the most. */
export const PERMISSIONS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** A use of Office.js in the code, with the "Minimum permission level" its declaration names. */
export type OfficeCall = {
  readonly member: string;
  readonly file: string;
  readonly line: number;
  readonly permission: Permission;
};

/** The declared permission is exactly what the code needs: less fails at run time, more is refused by the store. */
export function checkPermission(
  root: XmlElement,
  calls: readonly OfficeCall[],
): readonly Problem[] {
  const element = childrenOf(root, 'Permissions')[0];
  const declared = PERMISSIONS.find((permission) => permission === element?.text);
  if (!element || !declared) return [];
  const beyond = calls.filter((call) => rank(call.permission) > rank(declared));
  if (beyond.length > 0) {
    return beyond.map(({ member, file, line, permission }) => ({
      line: element.line,
      message: `${declared} is not enough: ${member} in ${file}:${line} needs ${permission}.`,
    }));
  }
  const needed = neededPermission(calls);
  if (needed === declared) return [];
  return [
    {
      line: element.line,
      message: `${declared} is more than the code needs; ${needed} is enough.`,
    },
  ];
}

export function neededPermission(calls: readonly OfficeCall[]): Permission {
  const highest = Math.max(0, ...calls.map(({ permission }) => rank(permission)));
  return PERMISSIONS[highest] ?? 'Restricted';
}

function rank(permission: Permission): number {
  return PERMISSIONS.indexOf(permission);
}
