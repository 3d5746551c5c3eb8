import { elementsOf, overridesOf } from './overrides.ts';
import type { Problem } from './problem.ts';
import { childrenOf, descendantsOf, valueOf, type XmlElement } from './xml.ts';

/** What of "Activate add-ins with events" concerns appointments. */
const EVENTS = [
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentSend',
  'OnInfoBarDismissClicked',
];
const SENDING = ['OnAppointmentSend', 'OnMessageSend'];
// The store refuses Block, and only PromptUser lets a person send after a warning.
const SEND_MODE = 'PromptUser';

/** Events name functions, their page is a runtime, and the engine without a page has its script. */
export function checkEvents(root: XmlElement): readonly Problem[] {
  return overridesOf(root).flatMap((overrides) => {
    const elements = elementsOf(overrides);
    const runtimes = elements.filter(({ name }) => name === 'Runtime');
    return [
      ...elements.filter(({ name }) => name === 'ExtensionPoint').flatMap(checkShape),
      ...elements.filter(isEvents).flatMap((point) => checkRuntime(point, runtimes)),
      ...elements.filter(({ name }) => name === 'LaunchEvent').flatMap(checkEvent),
      ...checkTwice(elements.filter(({ name }) => name === 'LaunchEvent')),
      ...runtimes.flatMap(checkScript),
    ];
  });
}

function isEvents(element: XmlElement): boolean {
  return element.name === 'ExtensionPoint' && valueOf(element, 'xsi:type') === 'LaunchEvent';
}

function checkShape(point: XmlElement): readonly Problem[] {
  const type = valueOf(point, 'xsi:type');
  const needed = isEvents(point) ? ['LaunchEvents', 'SourceLocation'] : ['OfficeTab'];
  const has = point.children.map(({ name }) => name);
  return [
    ...needed.filter((name) => !has.includes(name)).map((name) => `The point ${type} lacks <${name}>.`),
    ...has.filter((name) => !needed.includes(name)).map((name) => `<${name}> has no place in the point ${type}.`),
  ].map((message) => ({ line: point.line, message }));
}

function checkRuntime(point: XmlElement, runtimes: readonly XmlElement[]): readonly Problem[] {
  const page = childrenOf(point, 'SourceLocation')[0];
  if (!page || runtimes.some((runtime) => valueOf(runtime, 'resid') === valueOf(page, 'resid'))) return [];
  const message = `The events run in "${valueOf(page, 'resid')}", which is no <Runtime>.`;
  return [{ line: page.line, message }];
}

function checkEvent(event: XmlElement): readonly Problem[] {
  const { line } = event;
  const type = valueOf(event, 'Type');
  const mode = event.attributes.get('SendMode');
  const problems: string[] = [];
  if (!EVENTS.includes(type)) problems.push(`There is no event "${type}" of appointments.`);
  if (!/^[a-z]\w*$/iu.test(valueOf(event, 'FunctionName'))) {
    problems.push(`"${valueOf(event, 'FunctionName')}" is no name of a function.`);
  }
  if (SENDING.includes(type) && mode !== SEND_MODE) {
    problems.push(`${type} needs SendMode="${SEND_MODE}": any other keeps people from sending.`);
  }
  if (!SENDING.includes(type) && mode !== undefined) problems.push(`${type} has no SendMode.`);
  return problems.map((message) => ({ line, message }));
}

function checkTwice(events: readonly XmlElement[]): readonly Problem[] {
  const types = events.map((event) => valueOf(event, 'Type'));
  return events
    .filter((event, index) => types.indexOf(valueOf(event, 'Type')) < index)
    .map((event) => ({ line: event.line, message: `The event ${valueOf(event, 'Type')} stands here a second time.` }));
}

function checkScript(runtime: XmlElement): readonly Problem[] {
  const { line } = runtime;
  const scripts = descendantsOf(runtime).filter(({ name }) => name === 'Override');
  if (scripts.length === 0) {
    return [{ line, message: 'Classic Outlook on Windows needs <Override type="javascript"> of the runtime.' }];
  }
  return scripts
    .filter((script) => valueOf(script, 'type') !== 'javascript')
    .map((script) => ({ line, message: `The override of a runtime is "javascript", not "${valueOf(script, 'type')}".` }));
}
