import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { openPicture } from './screens/attachment-screens.ts'
import { LANGUAGES, type Language } from './screens/places.ts'
import { openRelocation } from './screens/relocation-screens.ts'
import { SCREENS } from './screens/screens.ts'
import { saveLate } from './screens/texts.ts'
import { BEHIND, currentInSight, illegible, overflow, unsound } from './screens/soundness.ts'
import { test } from './screens/windows.ts'
import { signIn } from './setup/sign-in.ts'

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
      const fault = (found: string[], how: string) => failures.push(...found.map((what) => `${how}: ${what}`))
      await page.setViewportSize({ width: WIDTHS[0], height: 900 })
      await page.goto(screen.at(furnished.places[language]))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
      await expect(page.getByText(/^(Chargement|Loading)…$/)).toHaveCount(0)
      await currentInSight(page)
      await screen.act?.(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        if (PICTURES) await takePictures(page, `${screen.name}-${width}-${language}`)
        fault(await overflow(page), `${width} px`)
        if (ASKED_AT[language].includes(width)) fault(await unsound(page, screen.over), `${width} px`)
      }
      // Colours are the same in both.
      for (const [how, media] of Object.entries(language === 'fr' ? COLOURS : {})) {
        await page.emulateMedia(media)
        fault(await illegible(page), how)
      }
      await page.emulateMedia(PLAIN)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      expect(failures).toEqual([])
    })
  }
}

const PLAIN = { colorScheme: 'light', contrast: 'no-preference' } as const
const COLOURS = {
  'in the dark': { colorScheme: 'dark', contrast: 'no-preference' },
  'in high contrast': { colorScheme: 'light', contrast: 'more' },
} as const

async function takePictures(page: Page, name: string): Promise<void> {
  for (const [how, media] of Object.entries({ light: PLAIN, dark: COLOURS['in the dark'] })) {
    await page.emulateMedia(media)
    await page.screenshot({ path: `../test-results/screens/${name}-${how}.png`, fullPage: true })
  }
  await page.emulateMedia(PLAIN)
}

/** Opens a list of people to choose from, by the button of its name. */
const openPicker = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
}

const openPalette = async (page: Page) => {
  await page.getByRole('button', { name: 'Rechercher ou agir' }).click()
  await page.keyboard.type('bloq')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
}

/** Once the ticket is there, so are its keys. */
const openKeySheet = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Répondre')
}

interface Overlay {
  readonly name: string
  /** Of which ticket, also where it takes the list's place; none: of the list, and beside it of the first. */
  readonly ticket?: number
  readonly open: (page: Page) => Promise<void>
}

const OVERLAYS: readonly Overlay[] = [
  { name: 'account menu', open: (page) => page.getByRole('button', { name: /Nadia Benali/ }).click() },
  { name: 'conflict', ticket: 4, open: saveLate },
  { name: 'sort menu', open: (page) => page.getByRole('button', { name: 'Trier' }).click() },
  { name: 'filters', open: (page) => page.getByRole('button', { name: 'Filtrer' }).click() },
  { name: 'assignee picker', ticket: 1, open: openPicker('Changer la personne à qui il est assigné') },
  { name: 'palette', ticket: 1, open: openPalette },
  { name: 'key sheet', ticket: 1, open: openKeySheet },
  { name: 'lightbox', ticket: 2, open: openPicture },
  {
    name: 'priority menu',
    ticket: 1,
    open: (page) =>
      page
        .getByRole('button', { name: /Changer la priorité de/ })
        .first()
        .click(),
  },
  { name: 'relocate', ticket: 2, open: openRelocation },
  { name: 'watcher picker', ticket: 1, open: openPicker('Ajouter un observateur') },
]

for (const width of [400, 1280]) {
  test(`what opens over a screen is sound at ${width} px, and Escape closes it`, async ({
    page,
    furnished: { places },
  }) => {
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text())
    })
    await page.setViewportSize({ width, height: 900 })
    // While something fades in, its contrast is not yet what it will be.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await signIn(page, places.fr.teacher)
    for (const { name, ticket = width > 400 ? 1 : null, open } of OVERLAYS) {
      await page.goto(`/trackers/${places.fr.tracker}${ticket === null ? '' : `/tickets/${ticket}`}?view=all`)
      await open(page)
      await page.screenshot({ path: `../test-results/screens/over-${name.replace(' ', '-')}-${width}.png` })
      const { violations } = await new AxeBuilder({ page }).disableRules(BEHIND).analyze()
      expect(violations.map(({ id }) => `${name}: ${id}`)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu').or(page.getByRole('listbox')).or(page.getByRole('alertdialog'))).toHaveCount(
        0,
      )
    }
    expect(refused).toEqual([])
  })
}
