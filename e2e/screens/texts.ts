import { expect, type Page } from '@playwright/test'

// What people do with the texts of a ticket before the picture. Nothing is saved.

export const editTexts = async (page: Page) => {
  await page.getByRole('button', { name: /^(Modifier le résumé|Edit the summary)$/ }).click()
  await page.getByRole('button', { name: /^(Modifier la description|Edit the description)$/ }).click()
  await page.getByRole('button', { name: /^(Modifier la solution|Edit the solution)$/ }).click()
  await expect(page.getByRole('button', { name: /^(Enregistrer|Save)$/ })).toHaveCount(3)
}

/** Of the ticket whose draft was begun before its reporter changed the same text. */
export const saveLate = async (page: Page) => {
  await page.getByRole('button', { name: /^(Enregistrer|Save)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

export const editOn = async (page: Page) => {
  await saveLate(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^(Comparer|Compare)$/ })).toBeVisible()
}
