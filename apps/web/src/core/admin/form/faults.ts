import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useIntl } from 'react-intl'

export interface Faults {
  /** Sentences by the name of the field that they are about. */
  readonly fields: Readonly<Record<string, string>>
  /** What is about none of them. */
  readonly rest: string | null
}

const NONE: Faults = { fields: {}, rest: null }

const SHAPES: Readonly<Record<string, string>> = {
  too_small: 'core.settings.missing',
  too_big: 'admin.form.too_long',
  'lti.address': 'admin.form.address',
  'lti.not_asked': 'admin.form.not_asked',
}

/** Puts a refusal at the fields that mend it. `codes`: which field a code of the API is about. */
export function useFaults(codes: Readonly<Record<string, string>>): (error: unknown) => Faults {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  return (error) => {
    if (error === null || error === undefined) return NONE
    if (!(error instanceof ApiProblem)) return { fields: {}, rest: problemText(error) }
    const named = codes[error.code]
    if (named !== undefined) return { fields: { [named]: problemText(error) }, rest: null }
    const inBody = error.fields.filter((field) => field.in === 'body')
    if (inBody.length === 0) return { fields: {}, rest: problemText(error) }
    const sentences = inBody.map(({ path, code }) => [
      String(path[0]),
      formatMessage({ id: SHAPES[code] ?? 'core.settings.invalid' }),
    ])
    return { fields: Object.fromEntries(sentences) as Record<string, string>, rest: null }
  }
}
