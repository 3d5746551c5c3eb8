// npm run messages: every message with sample values in four languages, as HTML, plain text, SMS and calendar
// file, into the git-ignored screenshots/messages/, with a picture of each.
import 'temporal-polyfill/global';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarAttachment } from '../../src/messages/calendar-attachment.ts';
import { defaultTemplate } from '../../src/messages/default-template.ts';
import { MESSAGE_LANGUAGES } from '../../src/messages/locale.ts';
import { MESSAGE_KINDS } from '../../src/messages/message.ts';
import { renderMessage } from '../../src/messages/render-message.ts';
import { renderSms } from '../../src/messages/sms.ts';
import { launchBrowser } from '../browser/support/browser.ts';
import { FULL, PLAIN } from './sample.ts';

const folder = path.resolve(process.argv[2] ?? 'screenshots/messages');
/** The widths of a phone and of a reading pane. */
const WIDTHS = { narrow: 360, wide: 800 } as const;

mkdirSync(folder, { recursive: true });
const names = writeMessages();
await takePictures(names);
console.log(`${path.relative(process.cwd(), folder)}/: ${names.length} messages`);

function writeMessages(): string[] {
  const written: string[] = [];
  const samples = { plain: PLAIN, full: FULL };
  for (const locale of MESSAGE_LANGUAGES) {
    for (const kind of MESSAGE_KINDS) {
      const template = defaultTemplate(kind, locale);
      for (const [name, values] of Object.entries(samples)) {
        const { subject, text, html } = renderMessage({ template, kind, locale, values });
        const sms = renderSms({ template, kind, locale, values });
        const file = `${kind}-${locale}-${name}`;
        const said = `--- SMS: ${sms.segments} × ${sms.encoding}, ${sms.units} units\n${sms.text}`;
        writeFileSync(path.join(folder, `${file}.txt`), `${subject}\n\n${text}\n\n${said}\n`);
        writeFileSync(path.join(folder, `${file}.html`), html);
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
        writeFileSync(path.join(folder, `${file}.ics`), calendar.text);
        written.push(file);
      }
    }
  }
  return written;
}

/** As a mail program in light and dark would show it, narrow and wide. */
async function takePictures(files: readonly string[]): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const file of files) {
    await page.goto(`file://${path.join(folder, `${file}.html`)}`);
    for (const [name, width] of Object.entries(WIDTHS)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 600 });
        const picture = path.join(folder, `${file}.${name}.${colorScheme}.png`);
        await page.screenshot({ path: picture, fullPage: true });
      }
    }
  }
  await browser.close();
}
