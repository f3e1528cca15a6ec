import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { forgetCookies } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

test.use(withoutOtherSitesCookies)

// A frame beside ours, of another site, that is told all that we ask, and answers for the platform (lti.md, attack 14).
for (const guess of ['the right id, from elsewhere', 'another id, from the right place'] as const)
  test(`14, an answer with ${guess} is none: nobody is in before they have said who they are`, async ({
    page,
    openLms,
  }) => {
    const lms = await openLms({ locale: 'fr', storage: 'silent' })
    const stranger = await openLms({ host: 'localhost' })
    await forgetCookies(page)
    await page.addInitScript(
      ({ platform, beside, fromElsewhere }) => {
        const forge = ({ data }: MessageEvent<{ subject?: string; key?: string; message_id?: string } | null>) => {
          if (data?.subject !== 'lti.get_data' && data?.subject !== 'lti.put_data') return
          const id = fromElsewhere ? data.message_id : '00000000-0000-4000-8000-000000000000'
          const answer = { subject: `${data.subject}.response`, message_id: id, key: data.key, value: 'A'.repeat(43) }
          ;(window.top!.frames as unknown as Record<string, Window>)['tool-1']!.postMessage(answer, '*')
          document.title = `forged ${data.subject}`
        }
        if (window === window.top && location.origin === platform)
          addEventListener('DOMContentLoaded', () => {
            const evil = document.createElement('iframe')
            evil.name = 'beside'
            evil.src = `${beside}/portal`
            document.body.append(evil)
            addEventListener('message', (event: MessageEvent<object>) => {
              if (fromElsewhere) evil.contentWindow!.postMessage(event.data, '*')
              else forge(event)
            })
          })
        if (window.name === 'beside') addEventListener('message', forge)
      },
      {
        platform: lms.platform.url,
        beside: stranger.platform.url,
        fromElsewhere: guess === 'the right id, from elsewhere',
      },
    )
    const frame = await lms.open(page, PEOPLE.teacher)
    await expect(frame.getByRole('heading', { name: /Est-ce bien vous/ })).toBeVisible()
    const forger = guess === 'the right id, from elsewhere' ? page.frame({ name: 'beside' })! : page.mainFrame()
    await expect.poll(() => forger.title()).toBe('forged lti.get_data')
    await frame.getByRole('button', { name: 'Oui, continuer' }).click()
    await expect(frame.getByRole('heading', { name: /Qu’ouvre cette activité/ })).toBeVisible()
  })
