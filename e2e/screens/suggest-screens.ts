import { expect, type Page } from '@playwright/test'
import type { Places } from './places.ts'
import type { Screen } from './screens.ts'

const WORDS = {
  fr: 'Comment récupérer le mot de passe de mon compte ?',
  en: 'How do I get the password of my account back?',
}

const type = async (page: Page) => {
  const french = (await page.locator('html').getAttribute('lang'))?.startsWith('fr') ?? false
  await page
    .getByRole('textbox')
    .first()
    .fill(WORDS[french ? 'fr' : 'en'])
  await expect(page.getByRole('heading', { name: /^(Déjà répondu|Already answered)$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^(Tickets semblables|Similar tickets)$/ })).toBeVisible()
}

const read = async (page: Page) => {
  await type(page)
  await page.getByRole('button', { name: /(récupérer mon mot de passe|get my password back)/ }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
}

const answer = async (page: Page) => {
  await read(page)
  await page.getByRole('button', { name: /^(Cela répond à ma question|This answers it)$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^(Tant mieux|Good that)/ })).toBeFocused()
}

const report = ({ suggest }: Places) => `/trackers/${suggest.tracker}/new`

export const SUGGEST_SCREENS: readonly Screen[] = [
  { name: 'suggest', who: 'student', at: report, act: type },
  { name: 'suggest-reading', who: 'student', at: report, act: read },
  { name: 'suggest-answered', who: 'student', at: report, act: answer },
  {
    name: 'solution-notes',
    who: 'teacher',
    at: ({ suggest }) => `/trackers/${suggest.tracker}/tickets/1`,
    act: (page) =>
      expect(page.getByRole('button', { name: /^(En faire un article|Make an article of it)$/ })).toBeVisible(),
  },
]
