import { FormattedMessage, FormattedNumber } from 'react-intl'

/** A score as people write it: 7.5 / 20. */
export function Points({ score, maximum }: { readonly score: number; readonly maximum: number }) {
  const values = { score: <FormattedNumber value={score} />, maximum: <FormattedNumber value={maximum} /> }
  return <FormattedMessage id="grades.score" values={values} />
}
