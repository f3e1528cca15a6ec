import { Suspense } from 'react'
import { useIntl } from 'react-intl'
import type { ElementShownProps } from '../../contract/element-points.ts'
import { PlainText } from '../ticket/plain-text.tsx'
import { useControls } from './use-controls.tsx'
import { valueWords } from './value-words.ts'

/** A value, as its type shows it. */
export function ElementShown(props: ElementShownProps) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  )
}

function Loaded(props: ElementShownProps) {
  const { field, value } = props
  const intl = useIntl()
  const { Shown } = useControls(field.type)
  if (Shown !== null) return <Shown {...props} />
  if (isLong(field) && typeof value === 'string') return <PlainText>{value}</PlainText>
  return <span dir="auto">{valueWords(field, value, intl)}</span>
}

/** Whether values are texts of several lines. */
export const isLong = ({ rules }: Pick<ElementShownProps['field'], 'rules'>): boolean =>
  rules.kind === 'text' && rules.multiline
