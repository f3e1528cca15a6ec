import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebHalf } from '@guichet/plugin-kit/web/define-web'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifest as coreManifest } from '../src/core/manifest.ts'
import { readColumns } from '../src/host/rules/columns.ts'
import { prefixOf } from '../src/host/plugins/component.ts'
import { HOST_ROUTES } from '../src/host/routes/host-routes.ts'
import { PLUGIN_RULES } from '../src/host/rules/plugin-rules.ts'
import { testApp } from './app.ts'
import { importsOf, plugins, ROOT, sourcesOf } from './conformance/plugins.ts'

// Every rule of the house over every plugin that is found: a new one is tested the day it appears.

let app: Awaited<ReturnType<typeof testApp>>
let columns: Awaited<ReturnType<typeof readColumns>>

beforeAll(async () => {
  app = await testApp()
  columns = await readColumns(app.host.db)
})
afterAll(() => app.close())

describe.each([{ component: coreManifest.component as string }, ...plugins])('$component', ({ component }) => {
  test.each(Object.entries(PLUGIN_RULES))('%s', (_, rule) => {
    const subject = app.components.find((each) => each.component === component)!
    expect(rule({ ...subject, known: { components: app.components, columns } })).toEqual([])
  })
})

describe.each([...plugins])('$component, its package', ({ component, folder, requires }) => {
  test('has four doors and the words behind them', () => {
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      exports: Record<string, string>
    }
    expect(Object.keys(exports).toSorted()).toEqual(['.', './contract', './lang', './server', './web'])
    for (const door of Object.values(exports)) expect(existsSync(join(folder, door)), door).toBe(true)
  })

  test('imports of ours only the kit, the domain, the design system and the open doors of what it requires', () => {
    const required = plugins
      .filter((plugin) => requires.includes(plugin.component))
      .map((plugin) => packageName(plugin.folder))
    const allowed = [
      /^@guichet\/(domain|plugin-kit|ui)\//,
      ...required.map((name) => new RegExp(`^${name}(/contract|/lang)?$`)),
    ]
    const strangers = sourcesOf(folder).flatMap(({ path, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('@guichet/') && !allowed.some((pattern) => pattern.test(name)))
        .map((name) => `${path} imports ${name}`),
    )
    expect(strangers).toEqual([])
  })

  test('keeps the database in its repositories', () => {
    const touching = sourcesOf(folder, 'src/server/**/*.ts')
      .filter(({ path }) => !/(repository|query|\.test)[.\w-]*\.ts$|\/testing\//.test(path))
      .filter(({ text }) =>
        /\b(tx|db)\.(\$|[a-z]\w*\.(find|create|update|upsert|delete|count|aggregate|groupBy))/.test(text),
      )
    expect(touching.map(({ path }) => path)).toEqual([])
  })

  test('says the same of itself at the web door as in its manifest', async () => {
    const { default: web } = (await import(join(folder, 'src/web/index.tsx'))) as { default: WebHalf }
    const { manifest } = plugins.find((plugin) => plugin.component === component)!.half
    expect({ component: web.component, mount: web.mount }).toEqual({
      component: manifest.component,
      mount: manifest.mount,
    })
  })

  test('keeps schemas out of what its web half loads first', () => {
    const values = sourcesOf(folder, 'src/web/**/*.{ts,tsx}')
      .filter(({ path }) => !path.includes('.test.'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^import (?!type\b)(.*?) from '([^']+)'/gms)]
          .filter(
            ([, , from = '']) =>
              from === 'zod' || /\/contract\/(?!.*(\.paths|summary|limits|words|points)\.ts$)/.test(from),
          )
          .filter(([, names = '']) => !/^\{(\s*type [^,}]+,?)+\s*\}$/.test(names.trim()))
          .map(([, , from]) => `${path} imports ${from}`),
      )
    expect(values).toEqual([])
  })
})

describe('the host', () => {
  test('names no plugin', () => {
    const folders = [
      'apps/api/src',
      'apps/web/src',
      'apps/cli/src',
      'packages/plugin-kit/src',
      'packages/ui/src',
      'prisma/src',
    ]
    const names = plugins.flatMap(({ component, folder }) => [
      component,
      component.replace('_', '/'),
      packageName(folder),
    ])
    const naming = folders.flatMap((folder) =>
      sourcesOf(join(ROOT, folder), '**/*.{ts,tsx}')
        .filter(({ path }) => !/\.test\.|(^|\/)(testing|fault)\//.test(path))
        .filter(({ text }) => names.some((name) => withoutComments(text).includes(name)))
        .map(({ path }) => `${folder}/${path}`),
    )
    expect(naming).toEqual([])
  })

  test('answers on exactly the routes that its OpenAPI document lists', () => {
    const document = app.server.swagger() as { paths: Record<string, Record<string, unknown>> }
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const mounted = app.components.flatMap(({ half }) =>
      half.routes.flat().map(({ method, path }) => {
        const address = prefixOf(half) + (path === '/' ? '' : path)
        return `${method} ${address.replace(/:(\w+)/g, '{$1}')}`
      }),
    )
    const hosts = HOST_ROUTES.map(({ method, path }) => `${method} ${path}`)
    expect(listed.toSorted()).toEqual([...mounted, ...hosts].toSorted())
  })
})

function packageName(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string }).name
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}
