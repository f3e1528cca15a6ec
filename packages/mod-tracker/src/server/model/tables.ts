// The tables of domain.md, typed again from the page and never imported from the product.

const STATES = [
  'POSTED',
  'OPEN',
  'RESOLVING',
  'WAITING',
  'RESOLVED',
  'ABANDONNED',
  'TRANSFERED',
  'TESTING',
  'PUBLISHED',
  'VALIDATED',
] as const
export type State = (typeof STATES)[number]
export const ALL_STATES: readonly State[] = STATES

export const ARCHETYPES = ['student', 'teacher', 'editingteacher', 'manager'] as const
export type Archetype = (typeof ARCHETYPES)[number]
export type Right = 'seeissues' | 'report' | 'viewallissues' | 'develop' | 'resolve' | 'manage'
export type Role = 'reporter' | 'developer' | 'resolver' | 'manager'
export type Preset = 'bugtracker' | 'ticketting' | 'taskspread' | 'customized'
export type Scope = 'own' | 'assigned' | 'any'
export type Targets = Readonly<Partial<Record<Scope, readonly State[]>>>

export interface Config {
  readonly preset: Preset
  readonly mode: 'relaxed' | 'strict'
  readonly path: 'free' | 'lifecycle'
  /** Of a customized tracker. */
  readonly chosen: readonly State[]
  /** Who gets new tickets; an index of people. */
  readonly defaultAssignee: number | null
}

/** The tables of the page. A wrong copy of them has to be noticed. */
export interface Tables {
  readonly defaults: Readonly<Record<Archetype, readonly Right[]>>
  readonly overrides: Readonly<Record<Preset, Readonly<Record<'T' | 'S', Readonly<Partial<Record<Right, '+' | '-'>>>>>>>
  readonly enabled: Readonly<Record<Exclude<Preset, 'customized'>, readonly State[]>>
  readonly targets: (preset: Preset) => Readonly<Record<Role, Targets>>
  readonly lifecycle: Readonly<Partial<Record<State, readonly State[]>>>
  readonly asksVersion: boolean
}

const staff = { report: '+', seeissues: '+', viewallissues: '+', develop: '+', resolve: '+' } as const

export const TABLES: Tables = {
  defaults: {
    student: ['seeissues', 'report'],
    teacher: ['seeissues', 'report', 'develop', 'resolve'],
    editingteacher: ['seeissues', 'report', 'develop', 'resolve', 'manage'],
    manager: ['seeissues', 'report', 'develop', 'resolve', 'manage', 'viewallissues'],
  },
  overrides: {
    bugtracker: {
      T: staff,
      S: { report: '+', seeissues: '+', viewallissues: '+', develop: '-', resolve: '-' },
    },
    ticketting: {
      T: staff,
      S: { report: '+', seeissues: '+', viewallissues: '-', develop: '-', resolve: '-' },
    },
    taskspread: { T: { ...staff, develop: '-' }, S: { report: '-', develop: '+' } },
    customized: { T: {}, S: {} },
  },
  enabled: {
    bugtracker: STATES.filter((state) => state !== 'TRANSFERED'),
    ticketting: ['POSTED', 'OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED', 'VALIDATED'],
    taskspread: ['POSTED', 'OPEN', 'WAITING', 'RESOLVED', 'ABANDONNED'],
  },
  targets: (preset) => ({
    reporter: { own: ['POSTED', 'VALIDATED', 'RESOLVED', 'ABANDONNED'] },
    developer:
      preset === 'taskspread'
        ? { assigned: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED'] }
        : preset === 'bugtracker'
          ? { any: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'ABANDONNED'] }
          : { any: ['OPEN', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED', 'ABANDONNED'] },
    resolver: { assigned: ['OPEN', 'RESOLVING', 'WAITING'], any: ['VALIDATED', 'RESOLVED', 'ABANDONNED'] },
    manager: { any: ['POSTED', 'RESOLVING', 'WAITING', 'TESTING', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'] },
  }),
  lifecycle: {
    POSTED: ['OPEN', 'RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED'],
    OPEN: ['RESOLVING', 'WAITING', 'RESOLVED', 'ABANDONNED'],
    RESOLVING: ['OPEN', 'WAITING', 'RESOLVED', 'TESTING', 'ABANDONNED'],
    WAITING: ['OPEN', 'RESOLVING', 'RESOLVED', 'ABANDONNED'],
    RESOLVED: ['POSTED', 'RESOLVING', 'TESTING', 'PUBLISHED', 'VALIDATED'],
    TESTING: ['RESOLVING', 'RESOLVED', 'PUBLISHED', 'VALIDATED', 'ABANDONNED'],
    PUBLISHED: ['POSTED', 'RESOLVING', 'VALIDATED'],
    VALIDATED: ['POSTED'],
    ABANDONNED: ['POSTED'],
  },
  asksVersion: true,
}
