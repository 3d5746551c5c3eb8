import type { Hono } from 'hono';
import type { Env } from '../facts.ts';
import { addCalendarViewRoutes } from './calendar-view.ts';
import { addCalendarRoutes } from './calendars.ts';
import { addDeltaRoutes } from './delta.ts';
import { addEventRoutes } from './events.ts';
import { addMeRoutes } from './me.ts';

export function addRoutes(app: Hono<Env>): void {
  addMeRoutes(app);
  addCalendarRoutes(app);
  addDeltaRoutes(app);
  addCalendarViewRoutes(app);
  addEventRoutes(app);
}
