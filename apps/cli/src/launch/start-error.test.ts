import { ConfigError } from '@guichet/api/config'
import { DbError } from '@guichet/db/errors'
import { expect, test } from 'vitest'
import { explain, StartError } from './start-error.ts'

const system = (fields: object) => Object.assign(new Error('words of the system'), fields)

test.each<[string, unknown, RegExp]>([
  ['a port in use', system({ code: 'EADDRINUSE', port: 3000 }), /^Port 3000 is in use\..*PORT/],
  ['a port that needs rights', system({ code: 'EACCES', port: 80 }), /port 80\..*PORT/],
  ['an address of another machine', system({ code: 'EADDRNOTAVAIL' }), /HOST/],
  ['a folder of somebody else', system({ code: 'EACCES', path: '/srv/x' }), /write \/srv\/x\..*GUICHET_DATA/],
  ['a read-only disk', system({ code: 'EROFS', path: '/srv/x' }), /write \/srv\/x\./],
  ['a file where a folder belongs', system({ code: 'EEXIST', path: '/srv/x' }), /\/srv\/x is not a folder/],
  ['a file on the way', system({ code: 'ENOTDIR', path: '/srv/x/y' }), /is not a folder/],
  ['a full disk', system({ code: 'ENOSPC', path: '/srv/x' }), /disk is full \(writing \/srv\/x\)/],
  ['an error of ours', new StartError('because'), /^because$/],
  ['a wrong variable', new ConfigError('PORT: no'), /^PORT: no$/],
  ['a database', new DbError('unreachable', 'nobody there'), /^nobody there$/],
  ['a broken plugin', system({ name: 'PluginError' }), /^words of the system$/],
])('%s is told in a sentence', (_, error, sentence) => {
  expect(explain(error)).toMatch(sentence)
})

test.each([[new Error('x')], [new TypeError('x')], ['a text'], [null], [undefined]])('a defect is not: %s', (error) => {
  expect(explain(error)).toBeNull()
})
