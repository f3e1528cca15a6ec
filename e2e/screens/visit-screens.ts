import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** The work is done, and what was left out is said. */
const sendNothing = async (page: Page) => {
  await expect(page.getByText(/^(Contrôle fait\.|Checked\.)$/)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: /^(Envoyer le signalement|Send report)$/ }).click()
  await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
}

const send = async (page: Page) => {
  await page.getByRole('textbox', { name: /^(Que s’est-il passé|What happened)/ }).fill('La lumière du hall clignote.')
  await page.getByRole('radio', { name: /^Hall$/ }).check()
  await page.getByRole('button', { name: /^(Envoyer le signalement|Send report)$/ }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /^(Votre signalement est arrivé|Your report has come in)$/ }),
  ).toBeVisible({ timeout: 120_000 })
}

const begin = async (page: Page) => {
  await page.getByRole('textbox', { name: /^(Ajouter quelque chose|Add something)$/ }).fill('…')
  await expect(page.getByText(/^(Contrôle fait\.|Checked\.)$/)).toBeVisible({ timeout: 120_000 })
}

const askForget = async (page: Page) => {
  await page.getByRole('button', { name: /^(Effacer ses coordonnées|Forget how to reach them)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

/** People without an account, and what agents see of them. */
export const VISIT_SCREENS: readonly Screen[] = [
  { name: 'visit', who: null, at: ({ visits }) => `/visit/${visits.tracker}` },
  { name: 'visit-faults', who: null, at: ({ visits }) => `/visit/${visits.tracker}`, act: sendNothing },
  { name: 'visit-received', who: null, at: ({ visits }) => `/visit/${visits.tracker}`, act: send },
  { name: 'visit-followed', who: null, at: ({ visits }) => `/visit/${visits.tracker}#${visits.secret}`, act: begin },
  { name: 'visit-ended', who: null, at: ({ visits }) => `/visit/${visits.tracker}#${visits.ended}`, refused: 410 },
  { name: 'visit-absent', who: null, at: ({ tracker }) => `/visit/${tracker}`, refused: 404 },
  { name: 'settings-visitors', who: 'teacher', at: ({ visits }) => `/trackers/${visits.tracker}/settings` },
  { name: 'ticket-visitor', who: 'teacher', at: ({ visits }) => `/trackers/${visits.tracker}/tickets/1` },
  {
    name: 'ticket-visitor-forget',
    who: 'teacher',
    at: ({ visits }) => `/trackers/${visits.tracker}/tickets/1`,
    act: askForget,
    over: true,
  },
]
