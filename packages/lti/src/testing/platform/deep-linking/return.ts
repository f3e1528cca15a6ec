import { CLAIM } from '../../../claims.ts'
import { asRecord } from '../../../record.ts'
import type { Gradebook } from '../services/gradebook.ts'
import { page, type Answer, type Incoming } from '../http.ts'
import { addedPage } from '../pages/added.ts'
import { verifyDeepLinkingResponse } from '../tool-jwt/deep-linking.ts'
import type { World } from '../world.ts'
import type { CourseLinks } from './course-links.ts'
import type { DeepLinkingSessions } from './sessions.ts'

/** Where a tool's answer is posted to: once, as one field, by whoever was asked (lti.md 1.9). */
export async function deepLinkReturn(
  world: World,
  sessions: DeepLinkingSessions,
  { links, gradebook }: { readonly links: CourseLinks; readonly gradebook: Gradebook },
  request: Incoming,
): Promise<Answer> {
  const { searchParams } = request.url
  const session = sessions.find(searchParams.get('sesskey') ?? '')
  if (session === undefined || searchParams.get('course') !== '2') return refused(['query lost'])
  const fields = [...new URLSearchParams(request.body)]
  const formFaults = [
    ...(request.method === 'POST' ? [] : ['method']),
    ...(request.headers['content-type']?.split(';')[0] === 'application/x-www-form-urlencoded' ? [] : ['content-type']),
    ...(fields.length === 1 && fields[0]![0] === 'JWT' ? [] : ['fields']),
    ...(session.answered ? ['answered before'] : []),
  ]
  if (formFaults.length > 0) return refused(formFaults)
  const { faults, claims } = await verifyDeepLinkingResponse(world, session, fields[0]![1])
  if (claims === null || faults.length > 0) return refused(faults)
  session.answered = true
  const added = links.add(session.tool, claims[CLAIM.contentItems] as readonly Record<string, unknown>[])
  for (const { id, item } of added) {
    const lineItem = asRecord(item['lineItem'])
    if (lineItem !== null && session.context !== null)
      gradebook.add(session.context, { ...lineItem, resourceLinkId: id })
  }
  return page(addedPage(added, session.tool, session.person))
}

const refused = (faults: readonly string[]): Answer => ({ ...page('<h1>Refused</h1>', 400), faults })
