import type { AccessRule } from '@guichet/plugin-kit/access-rule'
import { HOST_ERRORS } from '@guichet/plugin-kit/failure'
import type { Route, ServerHalf } from '@guichet/plugin-kit/server'
import { prefixOf, type Component } from '../plugins/component.ts'
import { HOST_ROUTES } from '../routes/host-routes.ts'
import { errorCodes } from '../openapi/openapi.ts'
import { namesOf } from './names.ts'
import type { Rules } from './rule.ts'
import { looseObjects } from './strict-shapes.ts'

export const routeRules: Rules = {
  'is mounted where nobody else is': (subject) => {
    const mine = firstSegments(subject)
    const others = subject.known.components.filter(({ component }) => component !== subject.component)
    const hosts = HOST_ROUTES.map(({ path }) => firstSegment(path))
    const taken = [...hosts, ...others.flatMap(firstSegments)].filter((segment) => mine.includes(segment))
    return taken.map((segment) => `/api/v1/${segment} is taken`)
  },

  'has an access rule on every route': ({ half }) =>
    routes(half)
      .filter((route) => !(route.operation as { access?: unknown }).access)
      .map((route) => `${at(route)} has no access rule`),

  'asks only for capabilities that exist': ({ half, known }) => {
    const declared = new Set(known.components.flatMap((each) => Object.keys(each.half.manifest.capabilities)))
    return asked(half)
      .filter(([, capability]) => !declared.has(capability))
      .map(([route, capability]) => `${at(route)} asks for ${capability}, which nobody declares`)
  },

  'asks only for capabilities of its own or of what it requires': ({ requires, half, names }) => {
    const prefixes = [names.capabilities, ...requires.map((required) => namesOf(required).capabilities)]
    return asked(half)
      .filter(([, capability]) => !prefixes.some((prefix) => capability.startsWith(prefix)))
      .map(([route, capability]) => `${at(route)} asks for ${capability}, which is another's`)
  },

  'names the parameter its access rule looks in': ({ half }) =>
    routes(half).flatMap((route) => {
      const { access } = route.operation
      const param = parameterOf(access)
      return param === null || parametersOf(route).includes(param) ? [] : [`${at(route)} has no parameter :${param}`]
    }),

  'has a shape for the parameters of every path': ({ half }) =>
    routes(half)
      .filter((route) => {
        const shaped = Object.keys(route.operation.params?.shape ?? {})
        return shaped.toSorted().join() !== parametersOf(route).toSorted().join()
      })
      .map((route) => `${at(route)} and its params differ`),

  'refuses fields it does not know': ({ half }) =>
    routes(half).flatMap((route) =>
      (['params', 'query', 'body'] as const).flatMap((part) => {
        const shape = route.operation[part]
        return shape === undefined
          ? []
          : looseObjects(shape, part).map((path) => `${at(route)}: ${path} is no strictObject`)
      }),
    ),

  'has a handler for every operation': ({ half }) =>
    routes(half)
      .filter((route) => typeof route.handler !== 'function')
      .map((route) => `${at(route)} (${route.name}) has no handler`),

  'keeps answers only for those it knows': ({ half }) =>
    routes(half)
      .filter(({ operation }) => operation.idempotent === true && operation.access.rule === 'anyone')
      .map((route) => `${at(route)} takes an Idempotency-Key, which belongs to an actor, but is for anyone`),

  'declares every error its operations name': ({ half }) =>
    routes(half).flatMap((route) =>
      errorCodes(route)
        .filter((code) => !(code in HOST_ERRORS) && !(code in half.manifest.errors))
        .map((code) => `${at(route)} may fail with ${code}, which it does not declare`),
    ),
}

function parameterOf(access: AccessRule): string | null {
  if (access.rule === 'visitors') return access.param
  return access.rule !== 'needs' || access.at === 'site' ? null : access.at.param
}

const routes = (half: ServerHalf): readonly Route[] => half.routes.flat()
const at = (route: Route) => `${route.method} ${route.path}`
const parametersOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

function asked(half: ServerHalf): (readonly [Route, string])[] {
  return routes(half).flatMap((route) => {
    const { access } = route.operation
    return access.rule === 'needs' ? access.anyOf.map((capability) => [route, capability] as const) : []
  })
}

/** What comes after /api/v1/ in its addresses: a plugin's mount, the core's nouns. */
function firstSegments({ half }: Component): string[] {
  const addresses = routes(half).map(({ path }) => prefixOf(half) + path)
  return [...new Set(addresses.map(firstSegment))]
}

const firstSegment = (address: string) => address.split('/')[3] ?? ''
