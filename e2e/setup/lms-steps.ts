import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test'
import { guichet } from './guichet.ts'

// What people do in Guichet inside another site’s page, in more than one journey.

type Framed = Frame | FrameLocator

export const FR = {
  kind: 'Genre',
  tracker: 'Gestionnaire de tickets',
  name: 'Nom',
  open: 'Créer et ouvrir',
  add: 'Créer et ajouter au cours',
  report: /Signaler/,
  what: /Que s’est-il passé/,
  send: 'Envoyer le signalement',
  follow: 'Suivre ce ticket',
}

export type Words = typeof FR

export const EN: Words = {
  kind: 'Kind',
  tracker: 'Ticket tracker',
  name: 'Name',
  open: 'Create and open',
  add: 'Create and add to the course',
  report: /Report/,
  what: /What happened/,
  send: 'Send report',
  follow: 'Follow this ticket',
}

interface Choice {
  /** What it starts with; null: what is offered first. */
  readonly preset?: RegExp | null
  readonly words?: Words
}

/** Says that a tracker is wanted, and what it is called. */
export async function describeTracker(frame: Framed, name: string, { preset = null, words = FR }: Choice = {}) {
  await frame.getByLabel(words.kind).selectOption({ label: words.tracker })
  if (preset !== null) await frame.getByRole('radio', { name: preset }).check()
  await frame.getByRole('textbox', { name: words.name, exact: true }).fill(name)
}

/** A teacher makes a tracker for a link that opened nothing yet, and is in it. */
export async function makeTracker(frame: Framed, name: string, choice: Choice = {}): Promise<void> {
  await describeTracker(frame, name, choice)
  await frame.getByRole('button', { name: (choice.words ?? FR).open }).click()
  await expect(frame.getByRole('link', { name })).toBeVisible()
}

/** A teacher who picks something for the course makes a tracker for it; its link, the first of these, is `ADDED`. */
export async function addToCourse(picker: Frame, name: string, choice: Choice = {}): Promise<void> {
  await describeTracker(picker, name, choice)
  await picker.getByRole('button', { name: (choice.words ?? FR).add }).click()
  await expectAdded(picker.page(), name)
}

/** The answer has come to the platform: before that the picker itself shows the name too. */
export async function expectAdded(page: Page, name: string | RegExp): Promise<void> {
  const answered = page.frameLocator('[name="tool-1"]')
  await expect(answered.getByRole('heading', { name: 'Added 1' })).toBeVisible()
  await expect(answered.getByText(name)).toBeVisible()
}

/** The link that deep linking put into the course. */
export const ADDED = { link: 'added-1' } as const

export const startReport = (frame: Framed, words = FR): Promise<void> =>
  frame.getByRole('link', { name: words.report }).first().click()

export async function sendReport(frame: Framed, text: string, words = FR): Promise<void> {
  await frame.getByRole('textbox', { name: words.what }).fill(text)
  await frame.getByRole('button', { name: words.send }).click()
  await expect(frame.getByRole('link', { name: words.follow })).toBeVisible()
}

export async function report(frame: Framed, text: string, words = FR): Promise<void> {
  await startReport(frame, words)
  await sendReport(frame, text, words)
}

/** As Safari does with a frame's cookies: what was set on the way out is not sent on the way back. */
export const forgetCookies = (page: Page) =>
  page.route(`${guichet.url}/lti/launch`, async (route) => {
    await page.context().clearCookies()
    await route.continue()
  })
