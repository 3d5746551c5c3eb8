import type { Scene } from './scene.ts';

export const THEMES = ['light', 'dark', 'highContrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What the pane stands on in each theme, as the browser says it. */
const GROUND: Readonly<Record<Theme, string>> = {
  light: 'rgb(255, 255, 255)',
  dark: 'rgb(41, 41, 41)',
  highContrast: 'rgb(0, 0, 0)',
};

/** Somebody chooses another theme in Outlook, and the pane has followed. */
export async function switchTheme({ page, pane }: Scene, theme: Theme): Promise<void> {
  await page.locator('[data-choice="Theme"]').selectOption(theme);
  await pane.waitForFunction((ground) => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor === ground, GROUND[theme]);
  // Colours follow in transitions, which begin with the next frame.
  await pane.evaluate(async () => {
    for (let quiet = 0; quiet < 2; ) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const moving = document.getAnimations().some(({ playState, effect }) => {
        return playState === 'running' && effect?.getTiming().iterations !== Infinity;
      });
      quiet = moving ? 0 : quiet + 1;
    }
  });
}
