import { packsFor } from './corpus.ts'
import type { Sower } from './sower.ts'

/** The corpus as reasons for more priority and as answers to them, by turns granted and declined; the last of each ticket is left open. */
export async function sowRaises(teacher: Sower, tracker: string, tickets: number): Promise<void> {
  const texts = packsFor(2_000)
  const ask = (number: number, reason: string) =>
    teacher.send<{ id: string }>('tracker.tickets.raises.ask', `post trackers/${tracker}/tickets/${number}/raises`, {
      data: { reason, urgent: true },
    })
  for (const text of texts) {
    const at = `trackers/${tracker}/tickets/1/raises`
    const granted = await ask(1, text)
    await teacher.send('tracker.tickets.raises.grant', `post ${at}/${granted.id}/grant`, {
      data: { place: { to: 'top' }, answer: text },
    })
    const declined = await ask(1, text)
    await teacher.send('tracker.tickets.raises.decline', `post ${at}/${declined.id}/decline`, {
      data: { answer: text },
    })
  }
  for (let number = 1; number <= tickets; number++) await ask(number, texts[number % texts.length]!)
}
