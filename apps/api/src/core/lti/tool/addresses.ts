import type { Call } from '@guichet/plugin-kit/server'
import { LAUNCH_PATH } from '../login/begin.ts'

/** Where platforms find the tool. */
export const toolAddresses = (origin: string) => ({
  login: `${origin}/lti/login`,
  launch: `${origin}${LAUNCH_PATH}`,
  keys: `${origin}/lti/jwks`,
  registration: `${origin}/lti/register`,
  configuration: `${origin}/lti/config.json`,
})

/** Of this very installation, as people reach it. */
export const addressesFor = (
  { publicUrl }: { readonly publicUrl: string | null },
  { protocol, host }: Pick<Call['request'], 'protocol' | 'host'>,
) => toolAddresses(publicUrl ?? `${protocol}://${host}`)
