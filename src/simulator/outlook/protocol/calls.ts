import { success, type Call, type CallAnswer } from './call-answer.ts';
import { CallError } from './call-error.ts';
import { answerCategoryCall } from './category-calls.ts';
import { answerComposeCall } from './compose-calls.ts';
import { answerFormCall } from './form-calls.ts';
import { answerNotificationCall } from './notification-calls.ts';
import type { Outlook } from './outlook.ts';
import { answerStorageCall } from './storage-calls.ts';

const GROUPS = [
  answerCategoryCall,
  answerFormCall,
  answerNotificationCall,
  answerStorageCall,
  answerComposeCall,
];

/** Telemetry and the like: taken note of, and nothing else. */
const NOTED = new Set([43, 45, 99, 101, 163, 193, 400, 401, 402, 403]);

/** Every call gets an answer, or the library would wait for ever. */
export async function answerCall(outlook: Outlook, call: Call): Promise<CallAnswer> {
  try {
    for (const group of GROUPS) {
      const answer = group(outlook, call);
      if (answer !== undefined) return await Promise.resolve(answer);
    }
    if (NOTED.has(call.number)) return success();
    throw new CallError('notSupported');
  } catch (error) {
    if (error instanceof CallError) return { error: true, errorCode: error.code };
    throw error;
  }
}
