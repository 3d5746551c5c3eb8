import type { CDPSession, Frame, Page } from 'playwright-core';

export type Frames = {
  /** Milliseconds between frames. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
  /** Percent of the frames that took longer than one, and than two, of a screen of 60 a second. */
  readonly late: number;
  readonly veryLate: number;
};

type Scroll = {
  readonly page: Page;
  readonly pane: Frame;
  readonly session: CDPSession;
  /** Of what scrolls. */
  readonly list: string;
};

/** Pixels a second, as somebody flicks through a day. */
export const SPEED = 1600;
/** Timestamps of frames are rounded; a whole frame more is 33. */
const ONE_FRAME = 17.5;
const TWO_FRAMES = 34;

/** To the end and back as a hand on the wheel does it, the pointer above the rows all the while. */
export async function measureScroll({ page, pane, session, list }: Scroll): Promise<Frames> {
  const element = pane.locator(list);
  const box = await element.boundingBox();
  if (!box) throw new Error(`Nothing to scroll at ${list}`);
  const height = await element.evaluate((scrolled) => {
    scrolled.scrollTop = 0;
    return scrolled.scrollHeight - scrolled.clientHeight;
  });
  const place = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  await page.mouse.move(place.x, place.y);
  await pane.evaluate(START);
  for (const yDistance of [-height, height]) {
    await session.send('Input.synthesizeScrollGesture', {
      ...place,
      yDistance,
      speed: SPEED,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  }
  const times = await pane.evaluate<number[]>(STOP);
  return framesOf(times);
}

/** As text: what runs in the page may not lean on what the runner puts around functions. */
const START = `{
  const times = [];
  window.frameTimes = times;
  window.isCounting = true;
  requestAnimationFrame(function next(time) {
    times.push(time);
    if (window.isCounting) requestAnimationFrame(next);
  });
}`;
const STOP = '{ window.isCounting = false; window.frameTimes; }';

function framesOf(times: readonly number[]): Frames {
  const lengths = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = lengths.toSorted((a, b) => a - b);
  function share(limit: number): number {
    return Math.round((1000 * lengths.filter((length) => length > limit).length) / lengths.length) / 10;
  }
  return {
    median: tenth(sorted[Math.floor(sorted.length / 2)] ?? NaN),
    p95: tenth(sorted[Math.floor(sorted.length * 0.95)] ?? NaN),
    longest: tenth(sorted.at(-1) ?? NaN),
    count: lengths.length,
    late: share(ONE_FRAME),
    veryLate: share(TWO_FRAMES),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
