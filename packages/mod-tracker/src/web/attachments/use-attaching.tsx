import { useDraft } from '@guichet/plugin-kit/web/draft'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { ATTACHMENTS_MAX } from '../../contract/attachments.limits.ts'
import type { Attachment, Linked } from '../types.ts'
import { parseFiles, printFiles } from './draft-files.ts'
import type { Sending } from './upload-queue.ts'
import { useUploads } from './use-uploads.tsx'

/** What browsers call a picture that was never a file. */
const NAMELESS = /^image\.(\w+)$/

/** The files that go with a text that is being written. */
export interface Attaching {
  /** Those that have arrived, which the draft keeps. */
  readonly files: readonly Attachment[]
  readonly sending: readonly Sending[]
  /** What is sent with the text. */
  readonly ids: string[]
  /** Whether any is still on its way: the text waits for it. */
  readonly busy: boolean
  /** Whether they are others than there were. */
  readonly written: boolean
  /** `arrived`: told of each as it is there. */
  add(files: readonly File[], how?: 'chosen' | 'dropped' | 'pasted', arrived?: (file: Attachment) => void): void
  /** One that has arrived. */
  remove(id: string): void
  cancel(key: string): void
  retry(key: string): void
  discard(): void
}

interface Initial {
  readonly files?: readonly Attachment[]
  readonly version?: number
}

/** Of the text `part` about a thing, as `useDraft` names them: what has arrived outlives the screen as the text does. */
export function useAttaching(about: string, part: string, { files: initial = [], version }: Initial = {}): Attaching {
  const { formatMessage, formatTime } = useIntl()
  const draft = useDraft(about, `${part}-files`, { initial: printFiles(initial), version })
  const uploads = useUploads()
  const files = useMemo(() => parseFiles(draft.text), [draft.text])
  // Two may arrive before the screen is drawn again.
  const latest = useRef(files)
  useLayoutEffect(() => {
    latest.current = files
  }, [files])
  const write = (next: readonly Attachment[]) => {
    latest.current = next
    draft.write(printFiles(next))
  }
  const nameOf = ({ name }: File, how: string) => {
    const [, extension] = how === 'pasted' ? (NAMELESS.exec(name) ?? []) : []
    if (extension === undefined) return name
    const time = formatTime(new Date(), { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
    return `${formatMessage({ id: 'tracker.attach.pasted' })}-${time.replace(/\D+/g, '-')}.${extension}`
  }
  return {
    files,
    sending: uploads.items,
    ids: files.map(({ id }) => id),
    busy: uploads.items.some(({ state }) => state !== 'failed'),
    written: draft.written,
    add(given, how = 'chosen', arrived) {
      const room = ATTACHMENTS_MAX - files.length - uploads.items.length
      given.forEach((file, index) =>
        uploads.send(file, nameOf(file, how), index >= room, (linked) => {
          const there = factsOf(linked)
          write([...latest.current, there])
          arrived?.(there)
        }),
      )
    },
    remove: (id) => write(latest.current.filter((file) => file.id !== id)),
    cancel: uploads.remove,
    retry: uploads.retry,
    discard: draft.discard,
  }
}

/** Without its links, which end. */
const factsOf = ({ id, name, type, bytes, width, height }: Linked): Attachment => ({
  id,
  name,
  type,
  bytes,
  width,
  height,
})
