import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { makeTracker, report } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

test.use(withoutOtherSitesCookies)

test('whoever is in the list of the LMS, page after page, can be chosen before they have come', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr', pageSize: 2 })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await makeTracker(teacher, 'Assistance TP')
  await report(teacher, 'La souris du poste 4 ne répond plus.')
  await teacher.getByRole('link', { name: 'Suivre ce ticket' }).click()
  // Page after page; the launch did not wait for it.
  const pages = () => lms.platform.requests.filter(({ endpoint }) => endpoint === 'members').length
  await expect.poll(pages, { timeout: 60_000 }).toBeGreaterThan(3)
  await teacher.getByRole('button', { name: 'Ajouter un observateur' }).press('Enter')
  const box = teacher.getByRole('combobox', { name: 'Ajouter un observateur' })
  // What the LMS said is written behind its back; whom a text finds is asked once in a while, and here of another text each time.
  const name = 'Aïcha Assistant'
  const option = teacher.getByRole('option', { name })
  let round = 0
  await expect(async () => {
    const part = name.slice(round % 5, name.length - Math.floor(round / 5))
    round += 1
    const told = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('matching') === part)
    const [answer] = await Promise.all([told, box.fill(part)])
    expect(await answer.json()).toMatchObject({ items: [{ name }] })
    await expect(option).toBeVisible({ timeout: 10_000 })
  }).toPass({ intervals: [500, 1_000, 5_000], timeout: 120_000 })
  await option.click()
  await expect(teacher.getByRole('list', { name: 'Observateurs' })).toContainText('Aïcha Assistant')
})
