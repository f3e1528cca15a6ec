import type { Page } from '@playwright/test'

interface Awaited {
  readonly selector: string
  /** What it says by then. */
  readonly text?: string
}

type Waiting = () => Promise<number>

/** From the start of the navigation until the first rows of the list are there, in milliseconds. Looked at in each frame. */
export async function listShown(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    () => (document.querySelectorAll('[role=row] a').length > 5 ? performance.now() : 0),
    undefined,
    { polling: 'raf' },
  )
  return shown.jsonValue()
}

/** From the next click until something is there, says what it should, and is painted. Looked at in each frame. */
export async function clicked(page: Page, awaited: Awaited): Promise<Waiting> {
  await page.evaluate(({ selector, text }) => {
    const measured = new Promise<number>((resolve) => {
      const wait = (event: Event) => {
        const isThere = () => {
          const found = document.querySelector(selector)
          return found !== null && (text === undefined || found.textContent.includes(text))
        }
        const look = () =>
          requestAnimationFrame(() =>
            isThere() ? setTimeout(() => resolve(performance.now() - event.timeStamp)) : look(),
          )
        look()
      }
      addEventListener('click', wait, { capture: true, once: true })
    })
    Object.assign(window, { measured })
  }, awaited)
  return () => page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured)
}
