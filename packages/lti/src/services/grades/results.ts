import { SCOPE } from '../../claims.ts'
import type { ServiceCall } from '../call.ts'
import type { ServiceResult } from '../failure.ts'
import { asRecord } from '../../record.ts'
import { line } from '../../text.ts'
import { readId } from '../json.ts'
import { readPages, type Pages } from '../pages.ts'
import type { ServiceTarget } from '../ports.ts'
import { withPath, withQuery } from '../urls.ts'

const MEDIA_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json'

/** What stands in the platform's gradebook, whoever put it there. */
export interface GradeResult {
  readonly userId: string
  readonly score: number | null
  readonly maximum: number | null
  readonly comment: string | null
}

export function readResults(
  call: ServiceCall,
  target: ServiceTarget,
  lineItemUrl: string,
  { userId, limit }: { readonly userId?: string; readonly limit?: number } = {},
): Promise<ServiceResult<Pages<GradeResult>>> {
  const url = withQuery(withPath(lineItemUrl, '/results'), { user_id: userId, limit })
  const request = { method: 'GET', url, scope: SCOPE.resultRead, accept: MEDIA_TYPE } as const
  return readPages(call, target, request, resultsOf)
}

const resultsOf = (body: unknown) =>
  Array.isArray(body) ? body.map(readResult).filter((result) => result !== null) : null

function readResult(given: unknown): GradeResult | null {
  const value = asRecord(given)
  if (value === null) return null
  const userId = readId(value['userId'])
  if (userId === null) return null
  const { resultScore, resultMaximum } = value
  return {
    userId,
    score: typeof resultScore === 'number' ? resultScore : null,
    maximum: typeof resultMaximum === 'number' ? resultMaximum : null,
    comment: line(value['comment'], 2_000),
  }
}
