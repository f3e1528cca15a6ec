import { Icon } from '@guichet/ui/icon'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { useIntl } from 'react-intl'
import { keyOf, resultOf, setHere, type CellPlace, type Draft } from './draft.ts'
import { ICONS } from './icons.ts'
import css from './permissions.module.css'

interface Props {
  readonly of: CellPlace
  readonly draft: Draft
  /** Its row and column. */
  readonly at: string
  readonly isCurrent: boolean
  readonly onOpen: (of: CellPlace) => void
}

/** What counts, by shape and colour; what was set here stands out from what comes from above. */
export function MatrixCell({ of, draft, at, isCurrent, onOpen }: Props) {
  const { formatMessage } = useIntl()
  const { role, capability, cell } = of
  const result = resultOf(draft, of)
  const here = setHere(draft, of)
  const changed = draft.has(keyOf(role.shortName, capability.name))
  const from = changed ? 'changed' : here === null ? 'above' : cell.here?.origin === 'manual' ? 'hand' : 'preset'
  const words = [
    formatMessage({ id: `admin.permissions.is.${result ?? 'nothing'}` }),
    formatMessage({ id: `admin.permissions.from.${from}` }),
    ...(role.above ? [formatMessage({ id: 'admin.permissions.not_yours' })] : []),
  ]
  const open = () => onOpen(of)
  return (
    <td
      className={css.cell}
      tabIndex={isCurrent ? 0 : -1}
      data-at={at}
      data-result={result ?? 'nothing'}
      data-from={from}
      title={words.join(', ')}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        open()
      }}
    >
      <span className={css.mark}>{result === null ? '·' : <Icon name={ICONS[result]} />}</span>
      <VisuallyHidden>{words.join(', ')}</VisuallyHidden>
    </td>
  )
}
