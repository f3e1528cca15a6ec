import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { generateToolKey } from './tool-keys.ts'

const NOW = new Date('2026-11-30T10:00:00Z')

it('a key of ours is RSA of 2048 bits, and names itself, its algorithm and its use', async () => {
  const { publicJwk } = await generateToolKey('one', NOW)
  expect(publicJwk).toMatchObject({ kty: 'RSA', kid: 'one', alg: 'RS256', use: 'sig' })
  expect(Buffer.from(publicJwk.n!, 'base64url')).toHaveLength(256)
})

it('what is published holds nothing of the private half', async () => {
  const { publicJwk } = await generateToolKey('one', NOW)
  expect(Object.keys(publicJwk).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})

it('what the private half signs, whoever has our key set can verify', async () => {
  const key = await generateToolKey('one', NOW)
  const other = await generateToolKey('two', NOW)
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .sign(await importJWK(key.privateJwk))
  const keys = createLocalJWKSet({ keys: [other.publicJwk, key.publicJwk] })
  await expect(jwtVerify(token, keys)).resolves.toMatchObject({ protectedHeader: { kid: 'one' } })
})
