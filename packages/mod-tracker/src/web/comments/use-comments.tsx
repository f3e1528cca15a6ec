import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import { Unreachable } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useMutationState,
  useQueryClient,
  type InfiniteData,
  type MutationState,
} from '@tanstack/react-query'
import type { commentsContract } from '../../contract/comments.ts'
import { commentPaths } from '../../contract/comments.paths.ts'
import { refreshTicket } from '../cache/show.ts'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { pages } from '@guichet/plugin-kit/web/pages'
import { keys } from '../query-keys.ts'
import type { Attachment, Comment, CommentPage } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

const useCommentsClient = () => useClient<typeof commentsContract>(MOUNT, commentPaths)

type Pages = InfiniteData<CommentPage>

export const commentsQuery = (client: ReturnType<typeof useCommentsClient>, tracker: string, number: number) =>
  infiniteQueryOptions({
    queryKey: keys.comments(tracker, number),
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker, number },
        query: { limit: 100, cursor: pageParam },
        signal,
      }),
    ...pages,
  })

/** What was said about a ticket, oldest first, a page at a time. */
export function useComments(number: number) {
  const { id } = useActivity()
  return useInfiniteQuery(commentsQuery(useCommentsClient(), id, number))
}

const retry = (count: number, error: Error) => error instanceof Unreachable && count < 2

/** Something that is said, once: `key` is of the sending. */
export interface Said {
  readonly body: string
  readonly kind: CommentKind
  readonly files: readonly Attachment[]
  readonly key: string
}

export function usePost(number: number) {
  const { id } = useActivity()
  const client = useCommentsClient()
  const cache = useQueryClient()
  return useMutation({
    mutationKey: keys.saying(id, number),
    mutationFn: ({ body, kind, files, key }: Said) => {
      const attachments = files.map((file) => file.id)
      return client.create({ params: { tracker: id, number }, body: { body, kind, attachments }, idempotencyKey: key })
    },
    retry,
    onSuccess: (comment) => {
      cache.setQueryData<Pages>(keys.comments(id, number), (pages) => pages && withComment(pages, comment))
      void refreshTicket(cache, id, number)
    },
  })
}

/** What was sent from here, oldest first: what is on its way the screen shows already; what failed, it says. */
export function useSaid(number: number): readonly MutationState<Comment, Error, Said>[] {
  const { id } = useActivity()
  return useMutationState<MutationState<Comment, Error, Said>>({ filters: { mutationKey: keys.saying(id, number) } })
}

interface Revision {
  readonly comment: Comment
  /** Null: it is taken back. */
  readonly body: string | null
  readonly attachments?: string[]
}

/** Changes or takes back what was said, in the version that was seen. */
export function useRevise(number: number) {
  const { id } = useActivity()
  const client = useCommentsClient()
  const cache = useQueryClient()
  return useMutation({
    mutationKey: keys.change(id, number),
    mutationFn: ({ comment, body, attachments }: Revision) => {
      const call = {
        params: { tracker: id, number, comment: comment.id },
        ifMatch: comment.version,
        idempotencyKey: newKey(),
      }
      return body === null
        ? client.remove(call)
        : client.edit({ ...call, body: { body, ...(attachments && { attachments }) } })
    },
    onSuccess: (comment) => {
      cache.setQueryData<Pages>(keys.comments(id, number), (pages) => pages && withComment(pages, comment))
      void refreshTicket(cache, id, number)
    },
  })
}

/** In its place; a new one at the end, unless the end is not loaded yet. */
function withComment(pages: Pages, comment: Comment): Pages {
  const known = pages.pages.some(({ items }) => items.some(({ id }) => id === comment.id))
  return {
    ...pages,
    pages: pages.pages.map((page, index) => {
      if (known) return { ...page, items: page.items.map((item) => (item.id === comment.id ? comment : item)) }
      const isEnd = index === pages.pages.length - 1 && page.next === null
      return isEnd ? { ...page, items: [...page.items, comment] } : page
    }),
  }
}
