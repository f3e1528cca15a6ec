import type { Frame, Page } from '@playwright/test'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { illegible, overflow, unsound } from './screens/soundness.ts'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import type { Lms } from './setup/lms.ts'
import { ADDED, addToCourse, EN, forgetCookies, FR, startReport, type Words } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

// Every page that a launch can show, in the frame that an LMS gives it: at every width, in both languages, light, dark and in high contrast.
// GUICHET_PICTURES=1 leaves a picture of each in test-results/screens.

test.use({ ...withoutOtherSitesCookies, reducedMotion: 'reduce', viewport: { width: 1400, height: 1000 } } as object)

const WIDTHS = [320, 400, 768, 1280] as const
const PICTURES = process.env['GUICHET_PICTURES'] === '1'

const WORDS = { fr: FR, en: EN }

interface Scene {
  readonly name: string
  readonly open: (lms: Lms, page: Page, words: Words) => Promise<Frame>
}

/** A copied course has links of its own, which say what theirs said. */
const COPIED = { context: 'another', link: 'copied', copied: ADDED.link } as const

/** In this order: the course gets its tracker on the way. */
const SCENES: readonly Scene[] = [
  { name: 'nothing-yet', open: (lms, page) => lms.open(page, PEOPLE.student) },
  { name: 'set-up', open: (lms, page) => lms.open(page, PEOPLE.teacher) },
  { name: 'picker', open: (lms, page) => lms.open(page, PEOPLE.teacher, { message: 'deep-linking' }) },
  {
    name: 'nothing-fits',
    async open(lms, page) {
      lms.platform.switches.deepLinking = { accept_types: ['image'] }
      const frame = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
      lms.platform.switches.deepLinking = {}
      return frame
    },
  },
  {
    name: 'tracker-teacher',
    async open(lms, page, words) {
      const picker = await lms.open(page, PEOPLE.teacher, { message: 'deep-linking' })
      await addToCourse(picker, 'Assistance TP', { words })
      const frame = await lms.open(page, PEOPLE.teacher, ADDED)
      await expect(frame.getByRole('link', { name: words.report }).first()).toBeVisible()
      return frame
    },
  },
  {
    name: 'report',
    async open(lms, page, words) {
      const frame = await lms.open(page, PEOPLE.student, ADDED)
      await startReport(frame, words)
      await expect(frame.getByRole('textbox').first()).toBeVisible()
      return frame
    },
  },
  { name: 'guest', open: (lms, page) => lms.open(page, PEOPLE.nobody, ADDED) },
  { name: 'mentor', open: (lms, page) => lms.open(page, PEOPLE.mentor, ADDED) },
  {
    name: 'copied',
    open: (lms, page) => lms.open(page, PEOPLE.teacher, COPIED),
  },
  {
    // By somebody who teaches that one course alone.
    name: 'copied-not-theirs',
    async open(lms, page) {
      const frame = await lms.open(page, PEOPLE.nonEditing, COPIED)
      await expect(frame.getByText(/copi/)).toBeVisible()
      return frame
    },
  },
  {
    name: 'over',
    async open(lms, page) {
      page.once('dialog', (dialog) => void dialog.accept())
      const frame = await lms.open(page, PEOPLE.student)
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
      const anew = page.waitForEvent('framenavigated', (one) => one === frame)
      await frame.evaluate(() => location.reload())
      await anew
      return frame
    },
  },
  {
    name: 'confirm',
    async open(lms, page) {
      await forgetCookies(page)
      const frame = await lms.open(page, PEOPLE.student)
      await expect(frame.getByRole('button')).toHaveCount(1)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      return frame
    },
  },
  {
    name: 'refused',
    async open(lms, page) {
      lms.platform.switches.clockSkew = 3_600
      const frame = await lms.open(page, PEOPLE.student)
      lms.platform.switches.clockSkew = 0
      return frame
    },
  },
]

for (const language of ['fr', 'en'] as const)
  test(`pages of launches are sound in the frame of an LMS: ${language}`, async ({ page, openLms }) => {
    const lms = await openLms({ locale: language })
    const faults: string[] = []
    for (const { name, open } of SCENES) {
      const frame = await open(lms, page, WORDS[language])
      await expect(frame.getByRole('heading', { level: 1 }).first()).toBeAttached()
      await expect(frame.getByText(/^(Chargement|Loading)…$/)).toHaveCount(0)
      const fault = (found: string[], how: string) => faults.push(...found.map((what) => `${name}, ${how}: ${what}`))
      for (const width of WIDTHS) {
        await page
          .locator('[name="tool-1"]')
          .evaluate((element, to) => element.setAttribute('width', String(to)), width)
        fault(await overflow(frame), `${width} px`)
        if (width === 400 || width === 1280) fault(await unsound(frame), `${width} px`)
        if (PICTURES) await takePictures(page, `lti-${name}-${width}-${language}`)
      }
      if (language === 'fr') fault(await illegible(page, frame), 'legible')
    }
    expect(faults).toEqual([])
  })

async function takePictures(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator('[name="tool-1"]').screenshot({ path: `../test-results/screens/${name}-${colorScheme}.png` })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
