import { extendServer } from '@guichet/plugin-kit/extension-point'
import { defineServer } from '@guichet/plugin-kit/server'
import { faqLibrary } from '../contract/library-points.ts'
import { manifest } from '../manifest.ts'
import { articleRoutes } from './articles/routes.ts'
import { instance } from './instance.ts'
import { invariants } from './invariants.ts'
import { library } from './library/library.ts'
import { live } from './live.ts'
import { overview } from './overview/overview.ts'
import { participation } from './participation/participation.ts'
import { seed } from './seed.ts'
import { voteRoutes } from './votes/routes.ts'

export default defineServer({
  manifest,
  routes: [articleRoutes, voteRoutes],
  extensions: [extendServer(faqLibrary, 'own', library)],
  instance,
  invariants,
  live,
  overview,
  participation,
  seed,
})
