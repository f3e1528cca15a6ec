import { expect, type Page } from '@playwright/test'
import { OVERLAYS } from './screens/overlays.ts'
import { SCREENS } from './screens/screens.ts'
import { currentInSight, illegible, overflow, unsound } from './screens/soundness.ts'
import { test } from './screens/windows.ts'
import { LANGUAGES, type Language } from './setup/languages.ts'

// Every screen in French and English at every width: nothing that runs out of the page, no script or style that the page's policy refuses;
// nothing for axe to say, narrow, middling and wide; legible in the dark and in high contrast. GUICHET_PICTURES=1 leaves a picture of each
// in test-results/screens, for people to look at.

const WIDTHS = [320, 400, 768, 1280] as const
/** What a screen is made of depends on its width, hardly on its language: axe takes seconds. */
const ASKED_AT: Record<Language, readonly number[]> = { fr: [400, 1280], en: [768] }
const PICTURES = process.env['GUICHET_PICTURES'] === '1'

for (const language of LANGUAGES) {
  for (const screen of SCREENS) {
    test(`${screen.name} is sound, ${screen.who ?? 'signed out'}, ${language}`, async ({ furnished }) => {
      const { page, watch } = await furnished.windowOf(screen.who, language)
      const failures = watch(screen.refused)
      const fault = (found: string[], width: number) => failures.push(...found.map((what) => `${width} px: ${what}`))
      await page.setViewportSize({ width: WIDTHS[0], height: 900 })
      await page.goto(screen.at(furnished.places[language]))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      await expect(page.getByText(/^(Chargement|Loading)…$/)).toHaveCount(0)
      await currentInSight(page)
      await screen.act?.(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        if (PICTURES) await takePictures(page, `${screen.name}-${width}-${language}`)
        fault(await overflow(page), width)
        if (ASKED_AT[language].includes(width)) fault(await unsound(page, screen.over), width)
      }
      // Colours are the same in both.
      if (language === 'fr') failures.push(...(await illegible(page)))
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      expect(failures).toEqual([])
    })
  }
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `../test-results/screens/${name}-${colorScheme}.png`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const floating = (page: Page) =>
  page.getByRole('menu').or(page.getByRole('listbox')).or(page.getByRole('dialog')).or(page.getByRole('alertdialog'))

for (const { name, ticket, open, shown = floating, refused } of OVERLAYS) {
  test(`what opens over a screen is sound, and Escape closes it: ${name}`, async ({ furnished }) => {
    const { page, watch } = await furnished.windowOf('teacher', 'fr')
    const failures = watch(refused)
    for (const width of [400, 1280]) {
      const of = ticket ?? (width > 400 ? 1 : null)
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/trackers/${furnished.places.fr.tracker}${of === null ? '' : `/tickets/${of}`}?view=all`)
      await open(page)
      await expect(shown(page).first()).toBeVisible()
      if (PICTURES) await takePictures(page, `over-${name.replace(' ', '-')}-${width}`)
      failures.push(...(await unsound(page, true)).map((what) => `${width} px: ${what}`))
      if (width > 400) failures.push(...(await illegible(page)))
      await page.keyboard.press('Escape')
      await expect(shown(page)).toHaveCount(0)
    }
    expect(failures).toEqual([])
  })
}
