import 'temporal-polyfill/global';
import { runCommand } from '../command.ts';
import { slots } from './slots.ts';

await runCommand(slots);
