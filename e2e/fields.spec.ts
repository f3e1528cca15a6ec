import { expect, test } from '@playwright/test'
import { giveFields } from './setup/fields.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

const WORDS = {
  en: {
    what: 'What happened?',
    send: 'Send report',
    thanks: /Thank you/,
    place: 'Place',
    room: 'Room',
    seats: 'Seats',
    needed: 'This is needed.',
    odd: 'This is not written as it has to be.',
    appeared: 'One more question: Room.',
    seatsTyped: '12',
    optional: '(optional)',
  },
  fr: {
    what: /^Que s’est-il passé/,
    send: 'Envoyer le signalement',
    thanks: /Merci/,
    place: 'Lieu',
    room: 'Salle',
    seats: 'Places',
    needed: 'Cette réponse est nécessaire.',
    odd: 'Ce n’est pas écrit comme il le faut.',
    appeared: /^Une question de plus.: Salle\.$/,
    seatsTyped: '1\u202f012',
    optional: '(facultatif)',
  },
} as const

async function furnish(school: School, language: 'fr' | 'en') {
  const words = WORDS[language]
  const course = await school.course('Mathématiques')
  const student = await school.person('Camille', 'Roche', language)
  const agent = await school.person('Nadia', 'Benali', language)
  await school.enrol(student, course, 'student')
  await school.enrol(agent, course, 'editingteacher')
  const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, {
    prefix: 'MA',
    preset: 'ticketting',
    mode: 'strict',
  })
  await giveFields(school, agent, tracker, [
    {
      code: 'place',
      type: 'radio',
      label: words.place,
      options: { lab: 'Labo', home: 'Maison' },
      asked: { mandatory: true, listable: true },
    },
    {
      code: 'room',
      type: 'text',
      label: words.room,
      settings: { pattern: '[A-Z][0-9]{3}' },
      asked: { mandatory: true, listable: true, help: 'B204', condition: { code: 'place', values: ['lab'] } },
    },
    { code: 'seats', type: 'number', label: words.seats, asked: { listable: true } },
    {
      code: 'cause',
      type: 'dropdown',
      label: 'Cause',
      options: { net: 'Network', power: 'Power' },
      asked: { private: true },
    },
  ])
  return { words, course, student, agent, tracker }
}

interface Ticket {
  readonly elements: Record<string, unknown>
}

for (const language of ['fr', 'en'] as const) {
  test(`parity 23: a student answers the tracker’s own questions, those that another answer calls up too (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const { words, student, tracker } = await furnish(school, language)
    await signIn(page, student, `/trackers/${tracker}/new`)
    await page.getByLabel(words.what).fill('The projector is dead')
    const place = page.getByRole('group', { name: words.place })
    const room = page.getByLabel(words.room)
    const send = page.getByRole('button', { name: words.send })
    await expect(place).toBeVisible()
    await expect(room).toBeHidden()
    await expect(page.getByLabel('Cause')).toHaveCount(0)

    await send.click()
    await expect(place).toHaveAccessibleDescription(words.needed)
    await expect(place.getByRole('radio', { name: 'Labo' })).toBeFocused()

    await page.keyboard.press('Space')
    await expect(page.getByText(words.appeared)).toBeAttached()
    await expect(place.getByRole('radio', { name: 'Labo' })).toBeFocused()
    await room.fill('b2')
    await send.click()
    await expect(room).toBeFocused()
    await expect(room).toHaveAccessibleDescription(new RegExp(words.odd))

    await place.getByRole('radio', { name: 'Maison' }).check()
    await expect(room).toBeHidden()
    await place.getByRole('radio', { name: 'Labo' }).check()
    await expect(room).toHaveValue('b2')
    await room.fill('B204')
    await page.reload()
    await expect(room).toHaveValue('B204')
    await page.getByLabel(`${words.seats} ${words.optional}`).fill(words.seatsTyped)
    await send.click()
    await expect(page.getByText(words.thanks)).toBeVisible()
    const { elements } = await school.as<Ticket>(student, 'get', `trackers/${tracker}/tickets/1`)
    expect(elements).toEqual({ place: ['lab'], room: 'B204', seats: language === 'fr' ? 1012 : 12 })
  })
}
