/**
 * The query part of the address, as people and the API write it: `?state=open&state=resolving`. A value is a string, or several under
 * a repeated key; the router's own writing would be JSON in quotes. Screens read what they know and ignore the rest.
 */
export type SearchParams = Readonly<Record<string, string | readonly string[]>>

export function parseSearch(query: string): SearchParams {
  const params = new URLSearchParams(query)
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key)
      return [key, values.length === 1 ? values[0]! : values]
    }),
  )
}

export { queryString as stringifySearch } from '@guichet/plugin-kit/client'
