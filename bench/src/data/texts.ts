import type { Random } from '@guichet/cli/src/fault/harness/random.ts'

const WORDS = (
  'account after again answer assignment attached before browser button calendar cannot category chapter click ' +
  'clock code comment connection course cursor date deadline delay details dialogue download empty enrolment error ' +
  'evening exam exercise export failed file first folder forgotten form forum grade group hangs header hidden home image ' +
  'import inbox language laptop late lecture library link list loading locked login lost mail map meeting menu message ' +
  'mobile module monday morning name network never notebook notice number online opened page paper password phone picture ' +
  'policy portal printer problem profile projector quiz quota reading reload report request reset resource result room ' +
  'saved schedule screen search semester server session setting shared shows sign site slides sound spinner student ' +
  'submission subtitles summary switch table tablet teacher template term test text theme timeout title today token tutor ' +
  'twice unit update upload user version video view wednesday week window workshop wrong zoom'
).split(' ')

/** A line of so many words, as a title is. */
export function title(random: Random): string {
  const line = words(random, random.between(6, 10)).join(' ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** Sentences, in paragraphs. */
export function prose(random: Random, low: number, high: number): string {
  const sentences: string[] = []
  for (let left = random.between(low, high); left > 0;) {
    const length = Math.min(left, random.between(6, 18))
    const sentence = words(random, length).join(' ')
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${random.next() < 0.2 ? '\n\n' : ' '}`)
    left -= length
  }
  return sentences.join('').trim()
}

export const word = (random: Random): string => random.one(WORDS)

const words = (random: Random, count: number): string[] => Array.from({ length: count }, () => word(random))
