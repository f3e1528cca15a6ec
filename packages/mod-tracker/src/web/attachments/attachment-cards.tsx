import { FileCard, FileCards } from '@guichet/ui/file-cards'
import { use } from 'react'
import { useIntl } from 'react-intl'
import type { Attachment } from '../types.ts'
import { AttachedContext } from './attached-context.ts'
import { FileWords } from './file-words.tsx'

interface Props {
  readonly of: readonly Attachment[]
  /** The text that they hang on: pictures that are in it are not shown twice. */
  readonly text: string
}

/** The files on a text. */
export function AttachmentCards({ of: files, text }: Props) {
  const { formatMessage } = useIntl()
  const attached = use(AttachedContext)
  const beside = files.filter(({ id, width }) => width === null || !text.includes(`attachment:${id}`))
  if (beside.length === 0) return null
  return (
    <FileCards label={formatMessage({ id: 'tracker.attach.list' })}>
      {beside.map((file) => (
        <FileCard
          key={file.id}
          name={file.name}
          meta={<FileWords of={file} />}
          picture={file.width !== null}
          thumbnail={attached?.linked(file.id)?.links.thumbnail ?? null}
          action={formatMessage(
            { id: file.width === null ? 'tracker.attach.save.named' : 'tracker.attach.larger' },
            { name: file.name },
          )}
          onOpen={() => attached?.open(file.id)}
        />
      ))}
    </FileCards>
  )
}
