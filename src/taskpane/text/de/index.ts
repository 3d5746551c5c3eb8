import type { Text } from '../text.ts';
import { first } from './first.ts';
import { later } from './later.ts';

export const text: Text = { ...first, ...later };
