import { categoryPaths } from '@guichet/api/core/categories/paths'
import type { categoriesContract } from '@guichet/api/core/categories/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
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
