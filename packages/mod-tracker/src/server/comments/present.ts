import type { AnswerHeaders, SuccessOf } from '@guichet/plugin-kit/contract'
import type { Host } from '@guichet/plugin-kit/host'
import type { commentsContract } from '../../contract/comments.ts'
import { presentAttachment } from '../attachments/rows.ts'
import { peopleNamed, renderNamed } from '../mentions/texts.ts'
import { namePerson, type Names } from '../people.ts'
import type { Comment } from './repository.ts'

export type CommentView = SuccessOf<(typeof commentsContract)['operations']['get']>
export type CommentAnswer = { readonly status: 200; readonly body: CommentView } & AnswerHeaders

/** Comments with the names and the HTML that showing them takes: asked for before a transaction, which so only writes. */
export async function presenterOf(host: Host, comments: readonly Comment[]) {
  const texts = [...new Set(comments.map(({ body }) => body))]
  const names = await host.people.names([...comments.flatMap(peopleIn), ...peopleNamed(texts)])
  const rendered = new Map<string, string>()
  const render = async (body: string) => void rendered.set(body, await renderNamed(host, body, names))
  await Promise.all(texts.map(render))
  return (comment: Comment) => presentComment(comment, names, rendered.get(comment.body) ?? '')
}

function presentComment(comment: Comment, names: Names, html: string): CommentView {
  const { id, authorId, kind, body, version, createdAt, editedAt, editedById, deletedAt, deletedById } = comment
  return {
    id,
    author: namePerson(authorId, names),
    kind,
    said: deletedAt === null ? { body, html } : null,
    attachments: comment.attachments.map(presentAttachment),
    createdAt: createdAt.toISOString(),
    edited: done(editedAt, editedById, names),
    deleted: done(deletedAt, deletedById, names),
    version,
  }
}

/** By nobody in particular once that person is erased. */
function done(at: Date | null, byId: string | null, names: Names): CommentView['edited'] {
  return at === null ? null : { at: at.toISOString(), by: byId === null ? null : namePerson(byId, names) }
}

const peopleIn = ({ authorId, editedById, deletedById }: Comment): string[] =>
  [authorId, editedById, deletedById].filter((id) => id !== null)
