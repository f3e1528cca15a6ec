import type { Host } from '@guichet/plugin-kit/host'
import { manifest } from '../../manifest.ts'

/** What challenges, and their answers, are signed with: the same in every process. */
export const keysOf = (host: Pick<Host, 'secret'>) => ({
  hmacSignatureSecret: hex(host.secret(manifest, 'challenge')),
  hmacKeySignatureSecret: hex(host.secret(manifest, 'answer')),
})

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
