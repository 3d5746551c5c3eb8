import { usePractice } from './support/use-practice.ts';
import { OTHER_JOURNEYS } from './support/views/journeys.ts';
import { walkAll } from './support/views/walk-all.ts';

walkAll(OTHER_JOURNEYS, usePractice({ isLongLived: true }));
