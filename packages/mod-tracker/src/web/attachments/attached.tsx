import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Lightbox } from '@guichet/ui/lightbox'
import { PicturesContext } from '@guichet/ui/pictures'
import { useMemo, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useComments } from '../comments/use-comments.tsx'
import { filesIn } from '../elements/files-in.ts'
import type { Attachment, Ticket } from '../types.ts'
import { AttachedContext } from './attached-context.ts'
import { saveFrom } from './save-from.ts'
import { useFreshLink } from './use-fresh-link.tsx'
import { useFileLinks } from './use-file-links.tsx'

/** The files on a ticket, for all that shows some of them: pictures in texts, cards, and the one that is shown large. */
export function AttachedTo({ ticket, children }: { readonly ticket: Ticket; readonly children: ReactNode }) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const comments = useComments(ticket.number).data?.pages
  const files = useMemo(() => filesOf(ticket, comments), [ticket, comments])
  const links = useFileLinks(
    ticket.number,
    files.map(({ id }) => id),
  )
  const fresh = useFreshLink(ticket.number)
  const [shown, setShown] = useState<string | null>(null)

  const { attached, pictures } = useMemo(() => {
    const byId = new Map(files.map((file) => [file.id, file]))
    const save = async (id: string) => {
      try {
        saveFrom(await fresh(links.data?.get(id), id))
      } catch (error) {
        notifyFailure(error)
      }
    }
    const open = (id: string) => (byId.get(id)?.width == null ? void save(id) : setShown(id))
    return {
      attached: { isThere: (id: string) => byId.has(id), linked: (id: string) => links.data?.get(id), open, save },
      pictures: {
        of(id: string) {
          const { name, width, height } = byId.get(id) ?? {}
          if (name === undefined || width == null || height == null) return null
          const label = formatMessage({ id: 'tracker.attach.larger' }, { name })
          return { src: links.data?.get(id)?.links.preview ?? null, width, height, label }
        },
        open,
      },
    }
  }, [files, links.data, fresh, notifyFailure, formatMessage])

  return (
    <AttachedContext value={attached}>
      <PicturesContext value={pictures}>{children}</PicturesContext>
      <Lightbox
        pictures={files.flatMap(({ id, name, width, height }) =>
          width === null || height === null
            ? []
            : [{ id, name, width, height, src: links.data?.get(id)?.links.preview ?? null }],
        )}
        shown={shown}
        onShow={setShown}
        onSave={(id) => void attached.save(id)}
        words={{
          close: formatMessage({ id: 'tracker.attach.close' }),
          save: formatMessage({ id: 'tracker.attach.save' }),
          previous: formatMessage({ id: 'tracker.attach.previous' }),
          next: formatMessage({ id: 'tracker.attach.next' }),
          place: (at, of) => formatMessage({ id: 'tracker.attach.place' }, { at, of }),
        }}
      />
    </AttachedContext>
  )
}

type Pages = NonNullable<ReturnType<typeof useComments>['data']>['pages']

/** In the order in which they stand on the screen. */
function filesOf({ attachments, resolutionAttachments, elements }: Ticket, pages: Pages = []): readonly Attachment[] {
  return [
    ...attachments,
    ...resolutionAttachments,
    ...Object.values(elements).flatMap(filesIn),
    ...pages.flatMap(({ items }) => items.flatMap((comment) => comment.attachments)),
  ]
}
