/** How long a summary made from the description may be. */
const FIRST_WORDS = 80

const SENTENCE_END = /[.!?…](?=\s|$)/u

/**
 * The summary of a ticket that was given none (or a blank one): the first sentence of the description's first line, cut after a word.
 * The form shows it before sending, the API stores the same.
 */
export function summaryOf(summary: string | undefined, description: string): string {
  const given = oneLine(summary ?? '')
  return given === '' ? firstWords(description) : given
}

function firstWords(description: string): string {
  const line = description
    .split(/[\v\f\r\n\u0085\u2028\u2029]+/u)
    .map((part) => oneLine(withoutMarks(part.replace(PICTURE, ''))))
    .find((part) => part !== '')
  // A description of marks alone, such as a rule or a picture, still has to be called something.
  const text = (line ?? oneLine(description.replace(PICTURE, '$1'))) || oneLine(description)
  const end = SENTENCE_END.exec(text)
  const sentence = end === null ? text : text.slice(0, end.index + (end[0] === '.' ? 0 : 1)).trimEnd()
  return cut(sentence === '' ? text : sentence)
}

/** A picture in the text. */
const PICTURE = /!\[([^\]]*)\]\(attachment:[^)\s]*\)/g

/** Markdown's marks at the start of a line: headings, lists, quotes. */
function withoutMarks(line: string): string {
  return line.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|>\s*|\d{1,3}[.)]\s+)+/u, '')
}

/** Unbreakable spaces stay: French typography has them inside a sentence. */
function oneLine(text: string): string {
  return text.replace(/[ \t\v\f\r\n\u0085\u2028\u2029]+/gu, ' ').trim()
}

function cut(text: string): string {
  const points = [...text]
  if (points.length <= FIRST_WORDS) return text
  const head = points.slice(0, FIRST_WORDS - 1).join('')
  const atWord = /\s/u.test(points[FIRST_WORDS - 1] ?? '') ? head : head.replace(/\s+\S*$/u, '')
  return `${atWord.trimEnd().replace(/[\s,;:.–-]+$/u, '')}…`
}
