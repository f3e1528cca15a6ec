import { mayDo } from '@guichet/domain/tickets/operations'
import { MenuButton } from '@guichet/ui/menu-button'
import { useIntl } from 'react-intl'
import type { CannedAnswer } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useAnswers } from './use-answers.tsx'

interface Props {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onTake: (answer: CannedAnswer) => void
}

/** Puts an answer that was written once into the text; for who works on tickets, and while there is one. */
export function AnswersButton({ open, onOpenChange, onTake }: Props) {
  const { formatMessage } = useIntl()
  const works = mayDo('internalNotes', useCan())
  const { data } = useAnswers(works)
  const answers = data?.items ?? []
  if (answers.length === 0) return null
  const items = (own: boolean) =>
    answers
      .filter((each) => each.own === own)
      .map((each) => ({ id: each.id, label: each.title, onAction: () => onTake(each) }))
  const groups = [
    { id: 'own', label: formatMessage({ id: 'tracker.answers.here' }), items: items(true) },
    { id: 'shared', label: formatMessage({ id: 'tracker.answers.shared' }), items: items(false) },
  ].filter((group) => group.items.length > 0)
  return (
    <MenuButton
      size="s"
      variant="bare"
      label={formatMessage({ id: 'tracker.answers' })}
      groups={groups}
      open={open}
      onOpenChange={onOpenChange}
    />
  )
}
