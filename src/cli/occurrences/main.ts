import 'temporal-polyfill/global';
import { runCommand } from '../command.ts';
import { occurrences } from './occurrences.ts';

await runCommand(occurrences);
