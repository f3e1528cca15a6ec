import type { APIRequestContext } from '@playwright/test'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test, type OpenWindow } from './setup/test.ts'

/** A page of a tracker, in which code of this name does not arrive before it is delivered. */
async function withLateCode(openWindow: OpenWindow, request: APIRequestContext, name: RegExp, at = '') {
  const school = await School.open(request)
  const karim = await school.person('Karim', 'Haddad', 'en')
  const course = await school.course('Optique')
  await school.enrol(karim, course, 'teacher')
  const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, { prefix: 'OP' })
  await school.as(karim, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })
  const page = await openWindow({ locale: 'en-GB' })
  await page.setViewportSize({ width: 1280, height: 900 })
  const { promise: code, resolve: deliver } = Promise.withResolvers<void>()
  await page.route(name, async (route) => {
    await code
    await route.fallback()
  })
  await signIn(page, karim, `/trackers/${tracker}${at}?view=all`)
  return { page, deliver }
}

test('a menu whose code is still on its way is called off by Escape', async ({ openWindow, request }) => {
  const { page, deliver } = await withLateCode(openWindow, request, /menu-popover/)

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

test('a dialog whose code is still on its way is called off by Escape, which nothing under it hears', async ({
  openWindow,
  request,
}) => {
  const { page, deliver } = await withLateCode(openWindow, request, /dialog-panel.*js/, '/tickets/1')
  const ticket = page.getByRole('article', { name: 'OP-1' })
  await expect(ticket).toBeVisible()

  const help = page.getByRole('button', { name: 'How to search' })
  const asked = page.waitForRequest(/dialog-panel.*js/)
  await help.click()
  await asked
  await page.keyboard.press('Escape')
  const fetched = page.waitForResponse(/dialog-panel.*js/)
  deliver()
  await fetched
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await help.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(help).toBeFocused()
  await expect(ticket).toBeVisible()
})

test('the palette is called off by Escape while its code is still on its way', async ({ openWindow, request }) => {
  const { page, deliver } = await withLateCode(openWindow, request, /palette-panel.*js/, '/tickets/1')
  const ticket = page.getByRole('article', { name: 'OP-1' })
  await expect(ticket).toBeVisible()
  const asked = page.waitForRequest(/palette-panel.*js/)
  await page.keyboard.press('Control+k')
  await asked
  await page.keyboard.type('block')
  await page.keyboard.press('Escape')
  const fetched = page.waitForResponse(/palette-panel.*js/)
  deliver()
  await fetched
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('')
  await expect(ticket).toBeVisible()
})

test('a name is typed at once after the key that asks for it, and found when the code of the field arrives', async ({
  openWindow,
  request,
}) => {
  const { page, deliver } = await withLateCode(openWindow, request, /combo-box-field.*js/, '/tickets/1')
  await expect(page.getByRole('article', { name: 'OP-1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change who it is assigned to' })).toBeVisible()
  const asked = page.waitForRequest(/combo-box-field.*js/)
  await page.keyboard.press('a')
  await page.keyboard.type('Kar')
  await asked
  const field = page.locator('input').and(page.getByLabel('Change who it is assigned to'))
  await expect(field).toHaveValue('Kar')
  deliver()
  await expect(field).toHaveRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('im')
  await expect(field).toHaveValue('Karim')
  await expect(page.getByRole('option', { name: 'Karim Haddad' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(page.getByText('OP-1 is assigned to Karim Haddad')).toBeVisible()
})
