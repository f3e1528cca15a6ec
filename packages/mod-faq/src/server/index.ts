import { defineServer } from '@guichet/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { articleRoutes } from './articles/routes.ts'
import { instance } from './instance.ts'
import { invariants } from './invariants.ts'
import { seed } from './seed.ts'
import { voteRoutes } from './votes/routes.ts'

export default defineServer({ manifest, routes: [articleRoutes, voteRoutes], instance, invariants, seed })
