import { answer, serve, type Route } from '@guichet/plugin-kit/server'
import type { LaunchDeps } from '../../launches/deps.ts'
import { embedLoaderContract } from './contract.ts'

export const routes = ({ publicUrl, loaders }: LaunchDeps): readonly Route[] =>
  serve(embedLoaderContract, {
    async view({ request: { protocol, host } }) {
      const origin = publicUrl ?? `${protocol}://${host}`
      const [newest] = loaders
      const script = newest && {
        url: `${origin}/embed/loader-${newest.version}.js`,
        integrity: newest.integrity,
      }
      return answer(200, { origin, script: script ?? null })
    },
  })
