import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** How a field that depends on another is asked. */
const open = async (page: Page) => {
  await page.getByRole('button', { name: /(Comment .*Numéro de série|How .*Serial number)/ }).click()
  await expect(page.getByRole('textbox', { name: /^(Aide|Help)$/ })).toBeVisible()
}

/** A field is taken out that shows another: nothing is saved. */
const change = async (page: Page) => {
  await page.getByRole('button', { name: /(Plus, pour .*Quel appareil|More for .*Which device)/ }).click()
  await page.getByRole('menuitem', { name: /^(Retirer du formulaire|Take out of the form)$/ }).click()
  await expect(page.getByText(/(Plus demandée|No longer asked)/)).toBeVisible()
}

const tryIt = async (page: Page) => {
  await page.getByRole('radio', { name: /^(Qui traite les tickets|Who handles tickets)$/ }).check()
  await page.getByRole('radio', { name: /^(Imprimante|Printer)$/ }).check()
  await page
    .getByRole('textbox', { name: /^(Numéro de série|Serial number)/ })
    .last()
    .fill('12')
}

const add = async (page: Page) => {
  await page.getByRole('button', { name: /^(Ajouter une rubrique|Add a field)$/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const fault = async (page: Page) => {
  await page.getByRole('radio', { name: /^(Menu)/ }).check()
  await page.getByRole('textbox', { name: /^Option 1/ }).fill('None')
  await page.getByRole('textbox', { name: /^Code/ }).nth(1).fill('none')
  await page.getByRole('button', { name: /^(Créer la rubrique|Create the field)$/ }).click()
  await expect(page.getByText(/none/).last()).toBeVisible()
}

/** The form of a tracker, and the library it takes its fields from. */
export const FORM_SCREENS: readonly Screen[] = [
  { name: 'form', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form`, act: tryIt },
  { name: 'form-field', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form`, act: open },
  { name: 'form-changed', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form`, act: change },
  { name: 'form-add', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form`, act: add },
  { name: 'form-none', who: 'teacher', at: ({ form }) => `/trackers/${form.bare}/form` },
  { name: 'form-no-right', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/form` },
  { name: 'library', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form/library` },
  { name: 'library-none', who: 'teacher', at: ({ form }) => `/trackers/${form.bare}/form/library` },
  { name: 'library-new', who: 'teacher', at: ({ form }) => `/trackers/${form.tracker}/form/library/new`, act: fault },
  {
    name: 'library-field',
    who: 'teacher',
    at: ({ form }) => `/trackers/${form.tracker}/form/library/${form.element}`,
  },
  {
    name: 'library-absent',
    who: 'teacher',
    at: ({ form }) => `/trackers/${form.tracker}/form/library/0190f3c4-0000-7000-8000-00000000dead`,
  },
]
