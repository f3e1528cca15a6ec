import type { ElementShownProps } from '../../../contract/element-points.ts'
import { AttachmentCards } from '../../attachments/attachment-cards.tsx'
import { filesIn } from '../files-in.ts'

/** As cards: a picture is seen larger, anything else is saved. */
export function FileElementShown({ value }: ElementShownProps) {
  return <AttachmentCards of={filesIn(value)} text="" />
}
