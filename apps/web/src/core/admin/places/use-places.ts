import { categoryPaths } from '@guichet/api/core/categories/paths'
import type { categoriesContract } from '@guichet/api/core/categories/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useQueryClient, useSuspenseQuery, type InfiniteData } from '@tanstack/react-query'
import { useSite } from '../../../app/site-context.ts'
import { useCoreClient } from '../use-core-client.ts'

export const useCategoriesClient = () => useCoreClient<typeof categoriesContract>(categoryPaths)

const keys = {
  all: ['core', 'places'] as const,
  categories: (parent: string | null) => ['core', 'places', 'categories', parent] as const,
  courses: (category: string | null) => ['core', 'places', 'courses', category] as const,
  category: (id: string) => ['core', 'places', 'category', id] as const,
}

/** The categories in one; null: the outermost ones that I see. */
export function useCategories(parent: string | null) {
  const client = useCategoriesClient()
  return useInfiniteQuery({
    queryKey: keys.categories(parent),
    queryFn: ({ signal, pageParam }) =>
      client.list({ query: { cursor: pageParam, ...(parent !== null && { parent }) }, signal }),
    ...pages,
  })
}

/** The courses in a category; null: those directly under the site. */
export function useCourses(category: string | null) {
  const { core } = useSite()
  return useInfiniteQuery({
    queryKey: keys.courses(category),
    queryFn: ({ signal, pageParam }) =>
      core.courses.list({ query: { cursor: pageParam, category: category ?? 'none' }, signal }),
    ...pages,
  })
}

export function useCategory(id: string) {
  const client = useCategoriesClient()
  return useSuspenseQuery({
    queryKey: keys.category(id),
    queryFn: ({ signal }) => client.get({ params: { category: id }, signal }),
  }).data
}

type Items<H extends (parent: string | null) => { data: unknown }> =
  NonNullable<ReturnType<H>['data']> extends { pages: readonly { items: readonly (infer I)[] }[] } ? I : never
export type Category = Items<typeof useCategories>
export type CourseItem = Items<typeof useCourses>

/**
 * The version of a place as it is known when it is sent, not when its menu was opened: one's own change may have come between. Where it is
 * called otherwise by now, the dialog asked about another: what was seen is sent, and refused.
 */
export function useVersionNow(): (seen: Category | CourseItem) => number {
  const queries = useQueryClient()
  return (seen) => {
    const known = ['categories', 'courses']
      .flatMap((kind) => queries.getQueriesData<Listed>({ queryKey: [...keys.all, kind] }))
      .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? [])
      .filter((place) => place.id === seen.id && nameOf(place) === nameOf(seen))
    return Math.max(seen.version, ...known.map(({ version }) => version))
  }
}

type Listed = InfiniteData<{ readonly items: readonly (Category | CourseItem)[] }>

/** What a place is called where places are listed. */
export const nameOf = (place: Category | CourseItem): string => ('fullName' in place ? place.fullName : place.name)

/** After a change of places: every list of them is asked for again, and what courses and activities are called. */
export function useRefreshPlaces(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(
      [keys.all, ['core', 'courses'], ['core', 'course'], ['core', 'activities']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  }
}
