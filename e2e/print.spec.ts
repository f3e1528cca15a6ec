import { expect, test } from '@playwright/test'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// What is taken to a meeting on paper: a ticket whole and alone, or the list; and nothing to press.

test('a ticket and the list are printed without what only a screen can do', async ({ page, request }) => {
  const school = await School.open(request)
  const course = await school.course('Maintenance')
  const teacher = await school.person('Nadia', 'Benali')
  await school.enrol(teacher, course, 'editingteacher')
  const settings = { prefix: 'PR', preset: 'bugtracker', mode: 'strict' }
  const tracker = await school.activity('mod_tracker', course, 'Support informatique', settings)
  const at = `trackers/${tracker}/tickets`
  await school.as(teacher, 'post', at, {
    description: 'Le vidéoprojecteur de B204 s’éteint\n\nToutes les dix minutes.',
  })
  await school.as(teacher, 'post', `${at}/1/comments`, { body: '**Câble** changé hier.' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await signIn(page, teacher, `/trackers/${tracker}/tickets/1?view=all`)
  await expect(page.locator('article strong')).toHaveText('Câble')

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 })
  await expect(page.getByText('Toutes les dix minutes.')).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(720)
  await expect(page.locator('article strong')).toBeVisible()
  const told = page.locator('article time').first()
  await expect(told.locator('span')).toBeHidden()
  const onPaper = await told.evaluate((time) => getComputedStyle(time, '::after').content)
  expect(onPaper).toBe(JSON.stringify(await told.getAttribute('title')))
  expect(onPaper).toMatch(/\d{4}/)
  if (process.env['GUICHET_PICTURES'] === '1') await page.pdf({ path: '../test-results/ticket.pdf' })
  for (const gone of [
    page.getByRole('banner'),
    page.getByRole('button'),
    page.getByRole('textbox'),
    page.getByRole('row'),
  ])
    await expect(gone).toHaveCount(0)

  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/trackers/${tracker}?view=all`)
  await expect(page.getByRole('row', { name: /PR-1 / })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 720, height: 1000 })
  await expect(page.getByText('PR-1', { exact: true })).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  if (process.env['GUICHET_PICTURES'] === '1') await page.pdf({ path: '../test-results/list.pdf' })
})
