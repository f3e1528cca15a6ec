import type { Host } from '@guichet/plugin-kit/host'
import { seal, unseal } from '../../auth/sealed.ts'
import { manifest } from '../../manifest.ts'

const keyOf = (host: Host) => host.secret(manifest, 'embed secrets')

/** As it is kept: of no use without the installation's secret. */
export const sealSecret = (host: Host, secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(secret, keyOf(host)))

/** The bytes by which signatures are checked. Unsealed for each use: nothing secret stays in memory. */
export const keyIn = (host: Host, sealed: Uint8Array): Uint8Array =>
  new TextEncoder().encode(unseal(sealed, keyOf(host)))
