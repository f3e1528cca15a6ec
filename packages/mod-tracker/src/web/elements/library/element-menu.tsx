import { ApiProblem } from '@guichet/plugin-kit/client'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { MenuButton } from '@guichet/ui/menu-button'
import { focusPageTitle } from '@guichet/ui/page'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LibraryField } from '../../types.ts'
import { useFormLinks } from '../use-form-links.tsx'
import { useArchiveElement, useRemoveElement } from './use-library.tsx'

/** What can be done with a field of the library: what somebody asks, or a ticket has, is put aside rather than deleted. */
export function ElementMenu({ element }: { readonly element: LibraryField }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const navigate = useNavigate()
  const { toElement } = useFormLinks()
  const archive = useArchiveElement()
  const remove = useRemoveElement()
  const [asking, setAsking] = useState(false)
  const { archived, usedBy } = element
  const label = typeset(element.label)
  const say = (id: string) =>
    notify({ tone: 'success', text: formatMessage({ id: `tracker.library.${id}` }, { label }) })
  const fail = (error: unknown) => {
    const text =
      error instanceof ApiProblem && error.code === 'tracker.element.in_use'
        ? formatMessage({ id: 'tracker.library.remove.inUse' }, { label })
        : problemText(error)
    notify({ tone: 'danger', text })
  }
  // The row may be gone or elsewhere by then: what `mutate` is given would not be called.
  const follow = async (change: Promise<unknown>, done: string) => {
    try {
      await change
      say(done)
      focusPageTitle()
    } catch (error) {
      fail(error)
    }
  }
  const setArchived = () =>
    follow(archive.mutateAsync({ of: element, archived: !archived }), archived ? 'restored' : 'archived')
  const end = async () => {
    await follow(remove.mutateAsync(element), 'removed')
    setAsking(false)
  }
  const item = (id: string, onAction: () => void) => ({
    id,
    label: formatMessage({ id: `tracker.library.${id}` }),
    onAction,
  })
  return (
    <>
      <MenuButton
        icon="more"
        iconOnly
        label={formatMessage({ id: 'tracker.library.more' }, { label })}
        groups={[
          {
            id: 'change',
            items: [
              item('edit', () => void navigate(toElement(element.id))),
              item(archived ? 'restore' : 'archive', () => void setArchived()),
            ],
          },
          {
            id: 'end',
            items: [
              {
                ...item('remove', () => setAsking(true)),
                tone: 'danger' as const,
                ...(usedBy > 0 && {
                  refusal: formatMessage({ id: 'tracker.library.remove.asked' }, { count: usedBy }),
                }),
              },
            ],
          },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void end()}
        busy={remove.isPending}
        title={<FormattedMessage id="tracker.library.remove.ask" values={{ label }} />}
        action={<FormattedMessage id="tracker.library.remove" />}
        cancel={formatMessage({ id: 'tracker.cancel' })}
      >
        <FormattedMessage id="tracker.library.remove.why" />
      </ConfirmDialog>
    </>
  )
}
