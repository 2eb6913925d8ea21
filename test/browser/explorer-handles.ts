import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const POLISH = readFileSync(require.resolve('axe-core/locales/pl.json'), 'utf8');

/** Waits for the view of the newest state. */
export async function settled(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate("document.querySelector('.view').firstElementChild.dataset.old = 'old'");
  await act();
  await page.waitForSelector('.view section:not([data-old])');
}

/** The numbers over the views. */
export const figures = (page: Page): Promise<string[]> =>
  page.evaluate("[...document.querySelectorAll('.numbers .figure')].map((one) => one.textContent)");

/** Goes to another view. */
export const view = (page: Page, id: string): Promise<void> => settled(page, () => page.click(`#widok-${id}`));

/** Moves the first slider of a group to a value, as a hand would leave it there. */
export const slide = (page: Page, id: string, value: number): Promise<void> =>
  settled(page, () =>
    page.evaluate(`(() => {
      const slider = document.getElementById('${id}');
      slider.value = '${value}';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    })()`),
  );

/** What axe finds, with everything opened that can be. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`(async () => {
    axe.configure({ locale: ${POLISH} });
    for (const one of document.querySelectorAll('details')) one.open = true;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ': ' + help + ' ' + target.join(' ')));
  })()`);
}

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
