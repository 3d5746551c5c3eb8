import type { View } from '../scene.ts';
import { DAY_VIEWS } from './day-views.ts';
import { ITEM_VIEWS } from './item-views.ts';
import { SETTINGS_VIEWS } from './settings-views.ts';
import { STATUS_VIEWS } from './status-views.ts';

export const ALL_VIEWS: readonly View[] = [...DAY_VIEWS, ...ITEM_VIEWS, ...SETTINGS_VIEWS, ...STATUS_VIEWS];
