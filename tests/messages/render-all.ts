// Writes every default message with sample values to a folder, to be looked at:
// node scripts/run.mjs tests/messages/render-all.ts FOLDER
import 'temporal-polyfill/global';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarAttachment } from '../../src/messages/calendar-attachment.ts';
import { defaultTemplate } from '../../src/messages/default-template.ts';
import { MESSAGE_LANGUAGES } from '../../src/messages/locale.ts';
import { MESSAGE_KINDS } from '../../src/messages/message.ts';
import { renderMessage } from '../../src/messages/render-message.ts';
import { renderSms } from '../../src/messages/sms.ts';
import { FULL, PLAIN } from './sample.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder: node scripts/run.mjs tests/messages/render-all.ts FOLDER');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const samples = { plain: PLAIN, full: FULL };
for (const locale of MESSAGE_LANGUAGES) {
  for (const kind of MESSAGE_KINDS) {
    const template = defaultTemplate(kind, locale);
    for (const [name, values] of Object.entries(samples)) {
      const { subject, text, html } = renderMessage({ template, kind, locale, values });
      const sms = renderSms({ template, kind, locale, values });
      const file = path.join(folder, `${kind}-${locale}-${name}`);
      writeFileSync(
        `${file}.txt`,
        `${subject}\n\n${text}\n\n--- SMS: ${sms.segments} × ${sms.encoding}, ${sms.units} units\n${sms.text}\n`,
      );
      writeFileSync(`${file}.html`, html);
      const calendar = calendarAttachment({
        kind,
        uid: `sample-${name}@frontdesk`,
        sequence: kind === 'confirmation' ? 0 : 1,
        stampedAt: values.period.start,
        period: values.period,
        summary: `${values.service.name}, ${values.organisation.name}`,
        description: text,
        ...(values.location !== undefined && { location: values.location }),
        ...(values.joinUrl !== undefined && { joinUrl: values.joinUrl }),
        organizer: { name: values.organisation.name, address: 'front@praxis.example' },
      });
      writeFileSync(`${file}.ics`, calendar.text);
    }
  }
}
console.log(`${folder}: ${MESSAGE_LANGUAGES.length * MESSAGE_KINDS.length * 2} messages`);
