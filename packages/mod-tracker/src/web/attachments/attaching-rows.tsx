import { FileRows } from '@guichet/ui/file-rows'
import { useIntl } from 'react-intl'
import type { Attachment } from '../types.ts'
import { AttachedRow } from './attached-row.tsx'
import { SendingRow } from './sending-row.tsx'
import type { Attaching } from './use-attaching.tsx'

interface Props {
  readonly attaching: Attaching
  /** Puts a picture into the text, where that is written in Markdown. */
  readonly onInsert?: (file: Attachment) => void
}

/** What goes with the text, and what is on its way. */
export function AttachingRows({ attaching, onInsert }: Props) {
  const { formatMessage } = useIntl()
  const { files, sending } = attaching
  if (files.length + sending.length === 0) return null
  return (
    <FileRows label={formatMessage({ id: 'tracker.attach.list' })}>
      {files.map((file) => (
        <AttachedRow key={file.id} file={file} onRemove={() => attaching.remove(file.id)} onInsert={onInsert} />
      ))}
      {sending.map((item) => (
        <SendingRow
          key={item.key}
          item={item}
          onCancel={() => attaching.cancel(item.key)}
          onRetry={() => attaching.retry(item.key)}
        />
      ))}
    </FileRows>
  )
}
