import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import type { Bucket } from './host/files/s3-store.ts'

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max))

/** An address, or a network: 10.0.0.0/8. */
const isNetwork = (text: string) => {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  return isIP(address) > 0 && Number(bits) <= (isIP(address) === 6 ? 128 : 32)
}

/** The words are those that Fastify's proxy-addr knows. */
const isProxy = (text: string) => ['loopback', 'linklocal', 'uniquelocal'].includes(text) || isNetwork(text)

const isInside = (text: string) => isNetwork(text) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text)

const environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  /** Where to listen. Other machines reach Guichet through a proxy, or by HOST=0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  GUICHET_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgresql://user:password@host:5432/database')
    .optional(),
  /** The address people use, when it is not the one of the request: behind a proxy that changes Host. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#@\s]+\/?$/, 'must look like https://guichet.example.org')
    .optional(),
  /** Addresses of proxies whose X-Forwarded-* are believed, comma-separated. None by default. */
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isProxy), 'must be addresses or networks, comma-separated')
    .default([]),
  /** What is asked although it is not public: hosts, addresses, networks, comma-separated; by http and at any port too. */
  EGRESS_ALLOW: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((list) => list.every(isInside), 'must be hosts, addresses or networks, comma-separated')
    .default([]),
  /** Files are kept in this bucket of an S3-compatible store, instead of GUICHET_DATA. Credentials: AWS_ACCESS_KEY_ID and its kin. */
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Left out: Amazon’s own. */
  S3_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^?#@\s]+$/, 'must look like https://storage.example.org')
    .optional(),
  S3_PREFIX: z
    .string()
    .regex(/^(?:[\w-]+\/)*$/, 'must end with a slash, as guichet/')
    .default(''),
  DATABASE_POOL: whole(2, 200).default(10),
  /** `development` and `test` may use a PostgreSQL that forgets. */
  NODE_ENV: z.string().default('production'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  readonly databaseUrl: string | null
  /** Null: files are in the data folder. */
  readonly bucket: Bucket | null
  readonly poolSize: number
  readonly publicUrl: string | null
  readonly trustProxy: readonly string[]
  /** What may be asked although it is not public: host/egress/reachable.ts. */
  readonly egressAllow: readonly string[]
  /** Whether a PostgreSQL is refused that would lose in a crash what it acknowledged. */
  readonly durable: boolean
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

/** Says which variable is wrong and what was expected, not what it holds: that may be a password. */
export class ConfigError extends Error {}

/** The environment, read and checked once. `base` is what a relative GUICHET_DATA is relative to. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, base: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataFolder: isAbsolute(e.GUICHET_DATA) ? e.GUICHET_DATA : resolve(base, e.GUICHET_DATA),
    databaseUrl: e.DATABASE_URL ?? null,
    bucket:
      e.S3_BUCKET === undefined
        ? null
        : { name: e.S3_BUCKET, region: e.S3_REGION, endpoint: e.S3_ENDPOINT ?? null, prefix: e.S3_PREFIX },
    poolSize: e.DATABASE_POOL,
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustProxy: e.TRUST_PROXY,
    egressAllow: e.EGRESS_ALLOW,
    durable: !['development', 'test'].includes(e.NODE_ENV),
    logLevel: e.LOG_LEVEL,
  }
}
