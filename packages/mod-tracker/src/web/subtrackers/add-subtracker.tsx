import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './subtrackers.module.css'
import { useNameSubtracker } from './use-subtrackers.tsx'

interface Props {
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

/** Nothing where there is no other tracker. */
export function AddSubtracker({ candidates }: Props) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const problemText = useProblemText()
  const change = useNameSubtracker()
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  if (candidates.length === 0) return null
  const add = () => {
    const found = candidates.find(({ id }) => id === chosen)
    setTried(found === undefined)
    if (found === undefined || change.isPending) return
    change.mutate(
      { id: found.id, named: true },
      {
        onSuccess: () => {
          setChosen('')
          notify({ tone: 'success', text: formatMessage({ id: 'tracker.subtrackers.added' }, { name: found.name }) })
        },
      },
    )
  }
  return (
    <form
      noValidate
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        size="s"
        label={<FormattedMessage id="tracker.subtrackers.add" />}
        error={
          change.isError
            ? problemText(change.error)
            : tried && chosen === '' && <FormattedMessage id="tracker.subtrackers.add.empty" />
        }
      >
        <NativeSelect
          size="s"
          value={chosen}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value)
            change.reset()
          }}
        >
          <option value="">{formatMessage({ id: 'tracker.subtrackers.add.choose' })}</option>
          {candidates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Button type="submit" size="s" icon="plus" busy={change.isPending}>
        <FormattedMessage id="tracker.subtrackers.add.do" />
      </Button>
    </form>
  )
}
