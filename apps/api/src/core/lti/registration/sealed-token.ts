import type { Host } from '@guichet/plugin-kit/host'
import { manifest } from '../../manifest.ts'
import { seal, unseal } from '../../auth/sealed.ts'

const keyOf = (host: Host) => host.secret(manifest, 'lti registration tokens')

/** What an LMS wants to see again is good for registering anybody with it: nobody reads it in our tables. */
export const sealToken = (host: Host, token: string) => new Uint8Array(seal(token, keyOf(host)))

export const unsealToken = (host: Host, sealed: Uint8Array) => unseal(sealed, keyOf(host))
