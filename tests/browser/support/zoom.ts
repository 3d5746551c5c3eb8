import type { Page } from 'playwright-core';

/** A window of 1280 × 1024 at 400 % is one of 320 × 256. */
export async function zoomIn(page: Page): Promise<void> {
  await setSize(page, 'position: fixed; inset: 0 auto auto 0; width: 320px; height: 256px; z-index: 99');
}

export async function zoomOut(page: Page): Promise<void> {
  await setSize(page, '');
}

async function setSize(page: Page, style: string): Promise<void> {
  const frame = page.locator('[data-pane] iframe');
  await frame.evaluate((element, css) => element.setAttribute('style', css), style);
  const pane = await (await frame.elementHandle())?.contentFrame();
  // What follows the width of the window does so in the frames after it.
  await pane?.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );
}
