import { CONFIGURATION } from '../../../claims.ts'
import { asRecord, type JsonRecord } from '../../../record.ts'
import { parseJson } from '../../../services/json.ts'
import { json, refusal, type Answer, type Incoming } from '../http.ts'
import { agentFaults } from '../services/agent.ts'
import { registeredTool } from '../tools.ts'
import type { World } from '../world.ts'
import { SUPPORTED } from './configuration.ts'
import type { Invitation, Registrations } from './registrations.ts'
import { registrationFaults, textsOf } from './registration-faults.ts'

/** The registration endpoint (lti.md 1.14, steps 5 and 6). */
export function register(world: World, registrations: Registrations, request: Incoming): Answer {
  const { headers, method } = request
  if (method !== 'POST') return { ...json(405, {}), faults: ['method'] }
  const invitation = registrations.use(headers['authorization'] ?? null)
  if (invitation === null) return { ...json(401, {}), faults: ['token'] }
  const wanted = asRecord(parseJson(request.body))
  const faults = [
    ...agentFaults(request),
    ...(headers['content-type']?.split(';')[0] === 'application/json' ? [] : ['content-type']),
    ...(wanted === null ? ['body'] : registrationFaults(wanted)),
  ]
  if (wanted === null || faults.length > 0) return refusal(400, faults)
  const { switches, urls, tools } = world
  const tool = registeredTool(entryOf(wanted, invitation), urls, switches.family, switches.tokenAudience)
  tools.set(tool.clientId, tool)
  const deployment = switches.registersDeployment ? { deployment_id: tool.deploymentId } : {}
  return json(200, {
    ...wanted,
    client_id: tool.clientId,
    registration_client_uri: `${urls.registration}/${tool.clientId}`,
    [CONFIGURATION.tool]: { ...(wanted[CONFIGURATION.tool] as JsonRecord), ...deployment },
  })
}

const entryOf = (wanted: JsonRecord, { clientId }: Invitation) => ({
  ...(clientId === null ? {} : { clientId }),
  loginUrl: String(wanted['initiate_login_uri']),
  redirectUris: textsOf(wanted['redirect_uris']),
  jwksUrl: String(wanted['jwks_uri']),
  targetLinkUri: String((wanted[CONFIGURATION.tool] as JsonRecord)['target_link_uri']),
  scopes: String(wanted['scope'])
    .split(' ')
    .filter((scope) => SUPPORTED.scopes.includes(scope)),
})
