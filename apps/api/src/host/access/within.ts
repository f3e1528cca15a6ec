import type { Host } from '@guichet/plugin-kit/host'

/** The host as it is for who was launched into a place: whoever asks there about another one finds that nobody may do anything in it. */
export function hostWithin(host: Host, placeId: string): Host {
  const isInside = (path: readonly string[]) => path.includes(placeId)
  return {
    ...host,
    access: {
      check: async (userId, path, capabilities) =>
        isInside(path) ? host.access.check(userId, path, capabilities) : new Set(),
      observed: async (userId, path) => (isInside(path) ? host.access.observed(userId, path) : []),
      holders: async (path, anyOf, options) => (isInside(path) ? host.access.holders(path, anyOf, options) : []),
    },
    activities: {
      ...host.activities,
      async find(id) {
        const found = await host.activities.find(id)
        return found !== null && isInside(found.path) ? found : null
      },
      async seenBy(userId, component, options) {
        const seen = await host.activities.seenBy(userId, component, options)
        return seen.filter(({ activity }) => isInside(activity.path))
      },
    },
  }
}
