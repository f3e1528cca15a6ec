import { SCOPE } from '../../../claims.ts'
import { asRecord, type JsonRecord } from '../../../record.ts'
import { parseJson } from '../../../services/json.ts'
import { json, refusal, type Answer, type Incoming } from '../http.ts'
import type { Person } from '../people.ts'
import type { World } from '../world.ts'
import { refuseCall } from './bearer.ts'
import type { Column, Gradebook } from './gradebook.ts'
import { pageOf } from './paging.ts'
import type { Tokens } from './token.ts'

const SCORE = 'application/vnd.ims.lis.v1.score+json'
const RESULTS = 'application/vnd.ims.lis.v2.resultcontainer+json'
const ACTIVITY = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']
const GRADING = ['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']
const KNOWN =
  'userId timestamp activityProgress gradingProgress scoreGiven scoreMaximum comment submission scoringUserId'.split(
    ' ',
  )

/** Scores that are sent (lti.md 1.13): their times must grow, and who gets no grades is refused. */
export function scores(
  world: World,
  tokens: Tokens,
  book: Gradebook,
  { column, people }: { readonly column: Column; readonly people: readonly Person[] },
  request: Incoming,
): Answer {
  const refused = refuseCall(world, tokens, request, { scopes: [SCOPE.score], contentType: SCORE })
  if (refused !== null) return refused
  if (request.method !== 'POST') return { ...json(405, {}), faults: ['method'] }
  const score = asRecord(parseJson(request.body))
  const faults = scoreFaults(score)
  if (score === null || faults.length > 0) return refusal(400, faults)
  const userId = String(score['userId'])
  const gradable = people.some(({ sub, gradable }) => sub === userId && gradable)
  // Nothing that a tool could know before: no fault.
  if (!gradable) return json(world.switches.nonGradableStatus, { error: 'This user can not be graded' })
  const last = book.last(column.key, userId)?.score['timestamp']
  if (last !== undefined && Date.parse(String(last)) >= Date.parse(String(score['timestamp']))) return json(409, {})
  book.recordings.push({ column: column.key, userId, score })
  return { status: world.switches.scoreStatus }
}

function scoreFaults(score: JsonRecord | null): readonly string[] {
  if (score === null) return ['body']
  const { userId, timestamp, activityProgress, gradingProgress, scoreGiven, scoreMaximum } = score
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d)$/
  return [
    ...(typeof userId === 'string' && userId !== '' ? [] : ['userId']),
    ...(typeof timestamp === 'string' && time.test(timestamp) ? [] : ['timestamp']),
    ...(ACTIVITY.includes(String(activityProgress)) ? [] : ['activityProgress']),
    ...(GRADING.includes(String(gradingProgress)) ? [] : ['gradingProgress']),
    ...(scoreGiven === undefined || isAmount(scoreGiven) ? [] : ['scoreGiven']),
    ...(scoreGiven === undefined || (isAmount(scoreMaximum) && scoreMaximum > 0) ? [] : ['scoreMaximum']),
    ...Object.keys(score).flatMap((name) => (KNOWN.includes(name) ? [] : [`unknown ${name}`])),
  ]
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0

export function results(world: World, tokens: Tokens, book: Gradebook, column: Column, request: Incoming): Answer {
  const refused = refuseCall(world, tokens, request, { scopes: [SCOPE.resultRead], accept: RESULTS })
  if (refused !== null) return refused
  const userId = request.url.searchParams.get('user_id')
  const own = book.recordings.filter((one) => one.column === column.key && (userId === null || one.userId === userId))
  const latest = [...new Map(own.map((one) => [one.userId, one])).values()]
  return pageOf(world, request, latest, (items) => items.map(({ userId, score }) => resultOf(column, userId, score)), {
    contentType: RESULTS,
  })
}

const resultOf = ({ body }: Column, userId: string, { scoreGiven, scoreMaximum, comment }: JsonRecord) => ({
  id: `${String(body['id'])}#${userId}`,
  scoreOf: body['id'],
  userId,
  resultScore: scoreGiven,
  resultMaximum: scoreMaximum,
  comment,
})
