import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const read = (env: Record<string, string | undefined>) => readConfig(env, '/base')
const complaint = (env: Record<string, string>) => {
  try {
    read(env)
    return null
  } catch (error) {
    return error instanceof ConfigError ? error.message : `not a ConfigError: ${String(error)}`
  }
}

describe('the configuration', () => {
  test('has a value for everything that is not set, or set to nothing', () => {
    const usual = {
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/base/data',
      databaseUrl: null,
      poolSize: 10,
      publicUrl: null,
      trustProxy: [],
      egressAllow: [],
      durable: true,
      bucket: null,
      logLevel: 'info',
    }
    expect(read({})).toEqual(usual)
    expect(read({ PORT: '', DATABASE_URL: '', PUBLIC_URL: undefined, TRUST_PROXY: '' })).toEqual(usual)
  })

  test('is read from the environment', () => {
    const env = {
      PORT: '0',
      HOST: '::',
      GUICHET_DATA: '/srv/guichet',
      DATABASE_URL: 'postgres://u:p@db/x',
      DATABASE_POOL: '50',
      PUBLIC_URL: 'https://guichet.example.org/',
      TRUST_PROXY: '10.0.0.0/8, ::1,loopback',
      EGRESS_ALLOW: 'moodle.intranet, 10.1.0.0/16,::1',
      LOG_LEVEL: 'warn',
      S3_BUCKET: 'files',
      S3_REGION: 'eu-west-3',
      S3_ENDPOINT: 'http://s3:9000',
      S3_PREFIX: 'guichet/',
      NODE_ENV: 'development',
    }
    expect(read(env)).toEqual({
      port: 0,
      host: '::',
      dataFolder: '/srv/guichet',
      databaseUrl: 'postgres://u:p@db/x',
      poolSize: 50,
      publicUrl: 'https://guichet.example.org',
      trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
      egressAllow: ['moodle.intranet', '10.1.0.0/16', '::1'],
      durable: false,
      bucket: { name: 'files', region: 'eu-west-3', endpoint: 'http://s3:9000', prefix: 'guichet/' },
      logLevel: 'warn',
    })
    expect(read({ GUICHET_DATA: '../elsewhere' }).dataFolder).toBe('/elsewhere')
  })

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '0x50'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/x'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://guichet.example.org/path'],
    ['PUBLIC_URL', 'https://user:hunter2@guichet.example.org'],
    ['PUBLIC_URL', 'guichet.example.org'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '*'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['TRUST_PROXY', '10.0.0.0/8/8'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['EGRESS_ALLOW', 'https://moodle.intranet'],
    ['EGRESS_ALLOW', '10.0.0.0/33'],
    ['EGRESS_ALLOW', 'moodle.intranet,'],
    ['LOG_LEVEL', 'loud'],
    ['S3_BUCKET', 'a/../b'],
    ['S3_ENDPOINT', 'https://key:hunter2@s3.example.org'],
    ['S3_PREFIX', '../'],
  ])('%s=%s is refused by name, without telling what it holds', (name, value) => {
    const said = complaint({ [name]: value })
    expect(said).toMatch(new RegExp(`^${name}: \\w`))
    expect(said).not.toContain('hunter2')
  })

  test('tells all that is wrong at once', () => {
    expect(complaint({ PORT: 'x', LOG_LEVEL: 'x' })).toMatch(/PORT: .*; LOG_LEVEL: /)
  })
})
