import { eventually } from './support/eventually.ts';
import { usePractice } from './support/use-practice.ts';
import { day, rows } from './support/views/day-views.ts';
import { DAY_JOURNEYS } from './support/views/journeys.ts';
import { walkAll } from './support/views/walk-all.ts';
import { zoomIn } from './support/zoom.ts';

const stage = usePractice({ isLongLived: true });

walkAll(DAY_JOURNEYS, stage);

test('at 400 % the list of the day can still be read', async () => {
  const { page, pane } = await day(stage);
  await zoomIn(page);
  const row = rows(pane).nth(3);
  await row.scrollIntoViewIfNeeded();
  // What was out of sight is drawn with the next frame only.
  await eventually(
    () =>
      row.evaluate((element) => {
        const { top, bottom, left, width } = element.getBoundingClientRect();
        const middle = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
        return top >= 0 && bottom <= window.innerHeight && element.contains(middle);
      }),
    true,
  );
});
