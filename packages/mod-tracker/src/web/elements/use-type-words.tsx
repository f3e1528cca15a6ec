import { useExtensions } from '@guichet/plugin-kit/web/extensions'
import { useIntl } from 'react-intl'
import { trackerElementTypes } from '../../contract/element-points.ts'

/** What types of field are called and are for; one whose plugin is off is said as it is kept. */
export function useTypeWords() {
  const { formatMessage, messages } = useIntl()
  const views = useExtensions(trackerElementTypes)
  /** What its messages' ids begin with. */
  const wordsOf = (type: string): string =>
    views.find(({ name }) => name === type)?.value.name ?? `tracker.element.type.${type}`
  const said = (id: string): string | undefined => (id in messages ? formatMessage({ id }) : undefined)
  return {
    wordsOf,
    nameOf: (type: string): string => said(wordsOf(type)) ?? type,
    aboutOf: (type: string): string | undefined => said(`${wordsOf(type)}.about`),
  }
}
