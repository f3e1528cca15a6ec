import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { timeouts } from '../../timeouts.ts'
import type { FileStore } from './store.ts'

/** A bucket of an S3-compatible object store, as the environment names it; who may use it is said as the AWS tools have it said. */
export interface Bucket {
  readonly name: string
  readonly region: string
  /** Null: Amazon's own. */
  readonly endpoint: string | null
  /** Every key begins with it: several installations can share a bucket. */
  readonly prefix: string
}

/** The SDK is loaded where it is used: an installation with a folder never has it in memory. */
export async function createS3Store(bucket: Bucket): Promise<FileStore> {
  const { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, paginateListObjectsV2 } =
    await import('@aws-sdk/client-s3')
  const client: S3Client = new S3Client({
    region: bucket.region,
    ...(bucket.endpoint !== null && { endpoint: bucket.endpoint, forcePathStyle: true }),
    // Other stores than Amazon's do not know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: timeouts.storeConnect, requestTimeout: timeouts.store },
  })
  const at = (key: string) => ({ Bucket: bucket.name, Key: bucket.prefix + key })
  return {
    async put(key, path, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(path), ContentLength: bytes }))
    },
    async read(key, range) {
      const part = range && { Range: `bytes=${range.first}-${range.last}` }
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...at(key), ...part }))
        return (Body ?? null) as Readable | null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    async *olderThan(moment) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket.name, Prefix: bucket.prefix })) {
        for (const { Key, LastModified } of page.Contents ?? [])
          if (Key !== undefined && LastModified !== undefined && LastModified < moment)
            yield Key.slice(bucket.prefix.length)
      }
    },
  }
}
