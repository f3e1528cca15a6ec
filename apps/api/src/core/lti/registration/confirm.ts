import { hashOf } from '@guichet/lti/login/secret'
import { fetchConfiguration } from '@guichet/lti/registration/fetch-configuration'
import { platformOf, register } from '@guichet/lti/registration/register'
import { err, ok, type Result } from '@guichet/lti/result'
import type { LtiRegistration } from '@guichet/db/client'
import { failure } from '@guichet/plugin-kit/failure'
import { giveBackInvitation, takeInvitation } from '../invitations/repository.ts'
import type { LtiDeps } from '../deps.ts'
import { keepRegistered, type Registered } from './keep.ts'
import { isAudienceInUse, takeRegistration } from './repository.ts'
import { unsealToken } from './sealed-token.ts'
import { describeTool } from './tool.ts'

/**
 * A person said on the page that the registration is meant: now the LMS is asked what it is, by the guarded way out, and asked to register us
 * (lti.md 1.14, steps 3 to 6). An invitation is good for one LMS: it is taken first, and given back where nothing came of it.
 */
export async function confirmRegistration(deps: LtiDeps, code: string) {
  const { host } = deps
  const begun = await takeRegistration(host.db, hashOf(code), host.now())
  if (begun === null) return failure('core.lti.registration_over')
  const { invitationId, vouched } = begun
  const invitation = invitationId === null ? null : await takeInvitation(host.db, invitationId, host.now())
  if (invitationId !== null && invitation === null) return failure('core.lti.registration_over')
  const registered = await ask(deps, begun)
  if (registered.ok) return keepRegistered(deps, registered.value, { invitation, vouched })
  if (invitation !== null) await giveBackInvitation(host.db, invitation.id)
  return failure('core.lti.registration_failed', { reason: registered.error })
}

async function ask({ host, launches, lti }: LtiDeps, begun: LtiRegistration): Promise<Result<Registered, string>> {
  const { configurationUrl, origin } = begun
  const token = begun.token === null ? null : unsealToken(host, begun.token)
  const said = await fetchConfiguration(lti.send, { configurationUrl, token }, launches.urls)
  // An answer of the LMS is called so as well, and means something else.
  if (!said.ok) return err(said.error === 'refused' ? 'not_asked' : said.error)
  const inside = (['tokenEndpoint', 'jwksUrl'] as const).find((name) => !launches.mayAsk(new URL(said.value[name])))
  if (inside !== undefined) return err(inside === 'jwksUrl' ? 'jwks_uri' : 'token_endpoint')
  if (await isAudienceInUse(host.db, said.value)) return err('audience_in_use')
  const asked = await register(lti.send, await describeTool(host, origin), said.value, token)
  if (!asked.ok) return asked
  return ok({
    platform: platformOf(said.value, asked.value),
    deploymentId: asked.value.deploymentId,
    askedFrom: new URL(configurationUrl),
  })
}
