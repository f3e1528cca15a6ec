import { ApiProblem } from '@guichet/plugin-kit/client'
import { FileRow } from '@guichet/ui/file-rows'
import { IconButton } from '@guichet/ui/icon-button'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Attachment } from '../types.ts'
import { FileWords } from './file-words.tsx'
import { useUploaded } from './use-uploaded.tsx'

interface Props {
  readonly file: Attachment
  readonly onRemove: () => void
  readonly onInsert?: ((file: Attachment) => void) | undefined
  /** Why it cannot be there. */
  readonly fault?: ReactNode
}

/** One that has arrived and is not sent yet, or hangs there already. Kept too long in a draft, it may be gone. */
export function AttachedRow({ file, onRemove, onInsert, fault }: Props) {
  const { formatMessage } = useIntl()
  const { thumbnail, error } = useUploaded(file)
  const isGone = error instanceof ApiProblem && error.status === 404
  const isPicture = file.width !== null
  return (
    <FileRow
      name={file.name}
      picture={isPicture}
      thumbnail={thumbnail}
      meta={<FileWords of={file} />}
      error={isGone ? <FormattedMessage id="tracker.attach.gone" /> : fault}
      actions={
        <>
          {isPicture && !isGone && onInsert !== undefined && (
            <IconButton
              icon="image"
              label={formatMessage({ id: 'tracker.attach.insert' }, { name: file.name })}
              onClick={() => onInsert(file)}
            />
          )}
          <IconButton
            icon="x"
            label={formatMessage({ id: 'tracker.attach.remove' }, { name: file.name })}
            onClick={onRemove}
          />
        </>
      }
    />
  )
}
