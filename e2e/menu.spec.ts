import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

test('a menu whose code is still on its way is called off by Escape', async ({ openWindow, request }) => {
  const school = await School.open(request)
  const karim = await school.person('Karim', 'Haddad', 'en')
  const course = await school.course('Optique')
  await school.enrol(karim, course, 'teacher')
  const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, { prefix: 'OP' })
  const page = await openWindow({ locale: 'en-GB' })
  await signIn(page, karim, `/trackers/${tracker}?view=all`)
  const { promise: code, resolve: deliver } = Promise.withResolvers<void>()
  await page.route(/menu-popover/, async (route) => {
    await code
    await route.fallback()
  })

  const button = page.getByRole('button', { name: 'Sort' })
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  const fetched = page.waitForResponse(/menu-popover/)
  deliver()
  await fetched
  await expect(page.getByRole('menu')).toHaveCount(0)

  await button.press('ArrowDown')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
})
