import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// A requester asks for more priority; who manages it sees so in the list, and grants or declines; the requester reads the answer.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    ask: 'Demander une priorité plus haute',
    reason: 'Pourquoi cela ne peut-il pas attendre\u202f?',
    urgent: /^C’est urgent/,
    send: 'Envoyer la demande',
    sent: /est envoyée/,
    bar: /Une priorité plus haute est demandée pour 2 tickets, dont 1 urgent/,
    grant: 'Accorder',
    top: 'En premier',
    granted: /OP-1 a une priorité plus haute/,
    decline: 'Décliner…',
    why: /^Ce que vous répondez à/,
    declineSend: 'Décliner',
    yes: /l’a accordée/,
    no: /a laissé la priorité telle quelle/,
  },
  en: {
    locale: 'en-GB',
    ask: 'Ask for a higher priority',
    reason: 'Why can it not wait?',
    urgent: /^It is urgent/,
    send: 'Send the request',
    sent: /is sent/,
    bar: /A higher priority is asked for 2 tickets, 1 urgent/,
    grant: 'Grant',
    top: 'To the top',
    granted: /OP-1 has a higher priority/,
    decline: 'Decline…',
    why: /^What you answer/,
    declineSend: 'Decline',
    yes: /granted it/,
    no: /left the priority as it is/,
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`parity 18: asking for a higher priority: ${language}`, async ({ openWindow, request }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const head = await school.person('Nadia', 'Benali', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(head, course, 'editingteacher')
    await school.enrol(ines, course, 'student')
    const tracker = await school.activity('mod_tracker', course, `Banc ${head.username}`, {
      prefix: 'OP',
      preset: 'ticketting',
    })
    for (const description of ['La lampe', 'Le banc', 'Le rideau'])
      await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description })
    await school.as(ines, 'post', `trackers/${tracker}/tickets/2/raises`, { reason: 'Pour lundi' })

    const requester = await openWindow({ locale: words.locale })
    await signIn(requester, ines)
    await requester.goto(`/trackers/${tracker}/tickets/1`)
    await requester.getByRole('button', { name: words.ask }).click()
    await requester.getByLabel(words.reason).fill('Les examens commencent')
    await requester.getByLabel(words.urgent).check()
    await requester.getByRole('button', { name: words.send }).click()
    await expect(requester.getByText(words.sent)).toBeVisible()
    await expect(requester.getByText('Les examens commencent')).toBeVisible()

    const page = await openWindow({ locale: words.locale })
    await signIn(page, head)
    await page.goto(`/trackers/${tracker}?view=all`)
    await page.getByRole('button', { name: words.bar }).click()
    await expect(page.locator('[data-row]')).toHaveCount(2)
    await page.locator('[data-row="1"] a').click()
    await page.getByRole('button', { name: words.grant }).click()
    await page.getByRole('menuitem', { name: words.top }).click()
    await expect(page.getByText(words.granted)).toBeVisible()
    await page.goto(`/trackers/${tracker}/tickets/2`)
    await page.getByRole('button', { name: words.decline }).click()
    await page.getByLabel(words.why).fill('D’autres attendent')
    await page.getByRole('button', { name: words.declineSend, exact: true }).click()
    // Both ways to answer go with the answer.
    await expect(page.getByLabel(words.why)).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.grant })).toHaveCount(0)

    await requester.reload()
    await expect(requester.getByText(words.yes)).toBeVisible()
    await requester.goto(`/trackers/${tracker}/tickets/2`)
    await expect(requester.getByText(words.no).first()).toBeVisible()
    await expect(requester.getByText('D’autres attendent')).toBeVisible()
  })
}
