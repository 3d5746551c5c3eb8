import type { Frame } from 'playwright-core';

/**
 * What does not fit: things that scroll sideways, stand outside the window, are cut off in the
 * middle, or end in an ellipsis without the whole text on hover. One line each.
 */
export async function layoutProblems(pane: Frame): Promise<string[]> {
  return await pane.evaluate(() => {
    const TOLERANCE = 1;
    const width = document.documentElement.clientWidth;
    const problems: string[] = [];

    function nameOf(element: Element): string {
      const words = (element.textContent ?? '').trim().replaceAll(/\s+/gu, ' ').slice(0, 60);
      return `<${element.tagName.toLowerCase()}> “${words}”`;
    }

    function hasOwnText(element: Element): boolean {
      return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    }

    function isShown(element: Element, box: DOMRect, style: CSSStyleDeclaration): boolean {
      if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') return false;
      return style.opacity !== '0' && element.closest('[data-tabster-dummy]') === null;
    }

    for (const element of document.querySelectorAll('body, body *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (!(element instanceof HTMLElement) || !isShown(element, box, style)) continue;
      const isTooWide = element.scrollWidth > element.clientWidth + TOLERANCE;
      const isBox = style.display !== 'inline' && element.clientWidth > 0;
      if (isBox && isTooWide && ['auto', 'scroll'].includes(style.overflowX)) {
        problems.push(`scrolls sideways: ${nameOf(element)}`);
      }
      if (box.right > width + TOLERANCE || box.left < -TOLERANCE) {
        problems.push(`outside (${Math.round(box.left)}–${Math.round(box.right)}): ${nameOf(element)}`);
      }
      const isText = hasOwnText(element) || element.tagName === 'BUTTON';
      if (isBox && isTooWide && isText && style.overflowX !== 'visible') {
        if (style.textOverflow !== 'ellipsis') problems.push(`cut: ${nameOf(element)}`);
        else if (!element.closest('[title]')) problems.push(`shortened for good: ${nameOf(element)}`);
      }
      if (isBox && isTooWide && element.tagName === 'BUTTON') problems.push(`too long: ${nameOf(element)}`);
    }
    const page = document.scrollingElement;
    if (page && page.scrollWidth > width + TOLERANCE) problems.push(`the page scrolls sideways: ${page.scrollWidth}`);
    return [...new Set(problems)];
  });
}
