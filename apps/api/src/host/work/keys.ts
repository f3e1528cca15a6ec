/** What challenges, and their answers, are signed with: the same in every process. */
export interface WorkKeys {
  readonly hmacSignatureSecret: string
  readonly hmacKeySignatureSecret: string
}

export const workKeys = (secret: (purpose: string) => Uint8Array): WorkKeys => ({
  hmacSignatureSecret: hex(secret('work challenge')),
  hmacKeySignatureSecret: hex(secret('work answer')),
})

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
