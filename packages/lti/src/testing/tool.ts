import { randomUUID } from 'node:crypto'
import { generateToolKey, type ToolKey } from '../keys/tool-keys.ts'
import type { Platform } from '../platform.ts'
import type { Send } from '../send.ts'
import { createServiceCall, type ServiceCall } from '../services/call.ts'
import { originsOf, type ServicePorts, type ServiceTarget } from '../services/ports.ts'
import { nodeSend } from './node-send.ts'
import type { MockPlatform } from './platform/start.ts'
import type { RegisteredTool, ToolEntry } from './platform/tools.ts'

/** One is enough for a file of tests, and takes its time. */
const KEY = generateToolKey(`kid-${randomUUID()}`, new Date())

/** A tool that a platform knows, with a key and what its services need: the network as it is, the time as it is. */
export interface TestTool {
  readonly key: ToolKey
  readonly ports: ServicePorts
  readonly registered: RegisteredTool
  readonly target: ServiceTarget
  readonly call: ServiceCall
}

export async function toolOn(
  platform: MockPlatform,
  { send = nodeSend, ...entry }: Partial<ToolEntry> & { readonly send?: Send } = {},
): Promise<TestTool> {
  const key = await KEY
  const registered = platform.register({
    loginUrl: 'https://tool.test/lti/login',
    redirectUris: ['https://tool.test/lti/launch'],
    jwks: { keys: [key.publicJwk] },
    ...entry,
  })
  const ports: ServicePorts = {
    send,
    signingKey: () => Promise.resolve(key),
    now: () => new Date(),
    randomId: randomUUID,
  }
  return { key, ports, registered, target: targetOf(registered.platform, platform), call: createServiceCall(ports) }
}

/** As a host would allow: what was registered, and what a signed launch named. */
const targetOf = (platform: Platform, { membershipsUrl, lineItemsUrl }: MockPlatform): ServiceTarget => {
  const origins = originsOf([platform.tokenEndpoint, platform.jwksUrl, membershipsUrl(), lineItemsUrl()])
  return { platform, allowedOrigins: (origin) => origins.has(origin) }
}

/** What was wrong with the requests to it, all together: of an honest tool, nothing. */
export const faultsOf = ({ requests }: MockPlatform): readonly string[] =>
  requests.flatMap(({ endpoint, faults }) => faults.map((fault) => `${endpoint}: ${fault}`))
