import { expect, type Page } from '@playwright/test'
import { EXCHANGE_SCREENS } from './exchange-screens.ts'
import { ADMIN_PEOPLE_SCREENS } from './admin-people-screens.ts'
import { ADMIN_SCREENS } from './admin-screens.ts'
import { ATTACHMENT_SCREENS } from './attachment-screens.ts'
import { EXTRA_SCREENS } from './extra-screens.ts'
import { FAQ_SCREENS } from './faq-screens.ts'
import { FORM_SCREENS } from './form-screens.ts'
import { FIELD_SCREENS } from './field-screens.ts'
import { IMPORT_SCREENS } from './import-screens.ts'
import { GRADE_SCREENS } from './grade-screens.ts'
import { EMBED_SCREENS } from './embed-screens.ts'
import { LTI_SCREENS } from './lti-screens.ts'
import type { Places } from './places.ts'
import { RELOCATION_SCREENS } from './relocation-screens.ts'
import { STACK_SCREENS } from './stack-screens.ts'
import { editOn, editTexts } from './texts.ts'
import { SUGGEST_SCREENS } from './suggest-screens.ts'
import { VISIT_SCREENS } from './visit-screens.ts'
import { VIEW_SCREENS } from './view-screens.ts'
import { WATCH_SCREENS } from './watch-screens.ts'

/** A screen: who looks, where, and what they do there before the picture. */
export interface Screen {
  readonly name: string
  readonly who: 'teacher' | 'student' | 'admin' | null
  readonly at: (places: Places) => string
  readonly act?: (page: Page) => Promise<void>
  /** It ends with something open over the page. */
  readonly over?: true
  /** The status it is about: browsers write one that is no success to the console. */
  readonly refused?: 400 | 403 | 404 | 410 | 412 | 422
}

const openMoves = async (page: Page) => {
  await page
    .locator('summary')
    .filter({ hasText: /Changer|Change/ })
    .click()
  await expect(
    page.getByText(/Possible maintenant|Possible now|Rien n’est possible|Nothing is possible/).first(),
  ).toBeVisible()
}

const openSolution = async (page: Page) => {
  await openMoves(page)
  await page.getByRole('button', { name: /^(Résolu|Resolved)$/ }).click()
  await expect(page.getByRole('button', { name: /^(Résoudre|Resolve)$/ })).toBeVisible()
}

/** Something to check, to restore and to save; the graph as its table. Nothing is saved. */
const changeWorkflow = async (page: Page) => {
  await page.getByRole('radio', { name: /customisé|Customized/ }).check()
  await page.getByRole('checkbox', { name: /^(Résolu|Resolved)/ }).uncheck()
  await page.getByRole('tab', { name: /Gestionnaire|Manager/ }).click()
  await page.getByRole('radio', { name: /^(Tableau|Table)$/ }).check()
  await expect(page.getByText(/droits changent ici|rights change here/)).toBeVisible()
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', who: null, at: () => '/sign-in' },
  { name: 'home', who: 'teacher', at: () => '/' },
  { name: 'course', who: 'teacher', at: ({ course }) => `/courses/${course}` },
  { name: 'account', who: 'teacher', at: () => '/account' },
  { name: 'list', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}?view=all` },
  {
    name: 'list-no-match',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=state:WAITING+-is:mine+caf%C3%A9`,
  },
  {
    name: 'list-suggestions',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=is:open+created:-7d`,
    act: async (page) => {
      await page.getByRole('combobox').first().focus()
      await page.keyboard.type('state:')
      await page.getByRole('option').first().waitFor()
    },
    over: true,
  },
  {
    name: 'list-faulty',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=panne+state:DONE+%22`,
  },
  { name: 'list-empty', who: 'teacher', at: ({ empty }) => `/trackers/${empty}?view=all` },
  { name: 'list-closed', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}?view=closed` },
  { name: 'ticket', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/1?view=all` },
  {
    name: 'ticket-moves',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/1?view=all`,
    act: openMoves,
  },
  { name: 'ticket-texts', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/1`, act: editTexts },
  { name: 'ticket-solution', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/1`, act: openSolution },
  {
    name: 'ticket-overtaken',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/4`,
    act: editOn,
    refused: 412,
  },
  { name: 'ticket-refused', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/tickets/2`, act: openMoves },
  { name: 'ticket-absent', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/tickets/4000`, refused: 404 },
  { name: 'report', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/new` },
  { name: 'settings', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/settings` },
  { name: 'settings-no-right', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/settings` },
  { name: 'workflow', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/workflow` },
  {
    name: 'workflow-changed',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/workflow`,
    act: changeWorkflow,
  },
  ...IMPORT_SCREENS,
  ...FAQ_SCREENS,
  ...ADMIN_SCREENS,
  ...SUGGEST_SCREENS,
  ...EXTRA_SCREENS,
  ...FIELD_SCREENS,
  ...ADMIN_PEOPLE_SCREENS,
  ...LTI_SCREENS,
  ...GRADE_SCREENS,
  ...EMBED_SCREENS,
  ...VIEW_SCREENS,
  ...WATCH_SCREENS,
  ...EXCHANGE_SCREENS,
  ...ATTACHMENT_SCREENS,
  ...STACK_SCREENS,
  ...RELOCATION_SCREENS,
  ...FORM_SCREENS,
  ...VISIT_SCREENS,
  { name: 'not-found', who: 'student', at: () => '/nowhere' },
]
