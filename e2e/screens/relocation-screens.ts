import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** What moving it would do, before it is done. */
export const openRelocation = async (page: Page) => {
  await page.getByRole('button', { name: /^(Autres actions sur|More about) / }).click()
  await page.getByRole('menuitem', { name: /^(Déplacer vers un autre suivi|Move to another tracker)/ }).click()
  await expect(page.getByText(/Son ancienne adresse y conduit|Its old address leads to it/)).toBeVisible()
}

const showSubtrackers = async (page: Page) => {
  const panel = page.getByRole('region', { name: /^(Sous-suivis|Subtrackers)$/ })
  await panel.scrollIntoViewIfNeeded()
  await expect(panel.getByRole('link')).toHaveCount(1)
}

export const RELOCATION_SCREENS: readonly Screen[] = [
  { name: 'relocate', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/2`, act: openRelocation },
  { name: 'subtrackers', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/settings`, act: showSubtrackers },
]
