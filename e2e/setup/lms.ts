import type { APIRequestContext, Frame, Page } from '@playwright/test'
import type { Person } from '@guichet/lti/testing/platform/people'
import type { MockPlatform } from '@guichet/lti/testing/platform/start'
import { guichet } from './guichet.ts'
import { School } from './school.ts'

const ADMIN = { username: 'admin', password: 'guichet-demo' }

export interface Lms {
  /** As we know it. */
  readonly id: string
  readonly platform: MockPlatform
  /** The page of a course with a frame of this size, in which somebody opens a link. */
  address(who: Person, asked?: Readonly<Record<string, string>>): string
  /** It, and what is in the frame. */
  open(page: Page, who: Person, asked?: Readonly<Record<string, string>>): Promise<Frame>
}

/** `scopes`: what it lets us do of its services; null: all. */
export async function connectLms(
  request: APIRequestContext,
  platform: MockPlatform,
  scopes: readonly string[] | null,
): Promise<Lms> {
  const tool = platform.register({
    loginUrl: `${guichet.url}/lti/login`,
    redirectUris: [`${guichet.url}/lti/launch`],
    targetLinkUri: `${guichet.url}/lti/launch`,
    jwksUrl: `${guichet.url}/lti/jwks`,
    ...(scopes !== null && { scopes }),
  })
  const bearer = await School.tokenOf(request, ADMIN)
  const post = async <T>(path: string, data: object): Promise<T> => {
    const answer = await request.post(`${guichet.url}/api/v1/${path}`, {
      data,
      headers: { authorization: `Bearer ${bearer}` },
    })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { issuer, clientId, authorizationEndpoint, tokenEndpoint, tokenAudience, jwksUrl, family } = tool.platform
  const { id } = await post<{ id: string }>('lti/platforms', {
    name: 'Moodle du lycée',
    issuer,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    tokenAudience,
    jwksUrl,
    family,
    serviceOrigins: [new URL(platform.urls.services).origin],
  })
  for (const deploymentId of tool.deploymentIds) await post(`lti/platforms/${id}/deployments`, { deploymentId })
  const address: Lms['address'] = ({ sub }, asked = {}) => {
    const query = new URLSearchParams({ tool: tool.clientId, as: sub, width: '400', height: '720', ...asked })
    return `${platform.url}/activity?${query.toString()}`
  }
  return {
    id,
    platform,
    address,
    async open(page, who, asked) {
      await page.goto(address(who, asked))
      return frameOf(page)
    },
  }
}

/** What a platform has to say against us. */
export const faultsFoundBy = ({ requests }: MockPlatform): string[] =>
  requests.flatMap(({ endpoint, faults }) => faults.map((fault) => `${endpoint}: ${fault}`))

/** Our frame in the platform's page, as soon as it has a page of ours. */
export async function frameOf(page: Page, name = 'tool-1'): Promise<Frame> {
  const frame = page.frame({ name })
  if (frame === null) throw new Error(`there is no frame ${name}`)
  await frame.waitForURL(({ origin }) => origin === guichet.url)
  return frame
}
