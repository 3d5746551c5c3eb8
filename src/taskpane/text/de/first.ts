import type { FirstText } from '../text.ts';
import { actions } from './actions.ts';
import { common } from './common.ts';
import { day } from './day.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';

/** What the day needs; the other views bring theirs. */
export const first: FirstText = {
  actions,
  common,
  day,
  shell,
  status,
};
