import { BODY_MAX, TITLE_MAX } from '../../contract/limits.ts'

/** An article as its form has it. */
export interface Written {
  readonly title: string
  readonly body: string
  readonly published: boolean
}

export const EMPTY: Written = { title: '', body: '', published: false }

/** As one draft. */
export const printWritten = ({ title, body, published }: Written): string => JSON.stringify({ title, body, published })

/** What was kept, if it is one. */
export function parseWritten(kept: string): Written {
  try {
    const { title, body, published } = JSON.parse(kept) as Partial<Record<keyof Written, unknown>>
    return {
      title: typeof title === 'string' ? title : '',
      body: typeof body === 'string' ? body : '',
      published: published === true,
    }
  } catch {
    return EMPTY
  }
}

/** What has to be put right before sending. */
export const faultsOf = ({ title, body }: Written) => ({
  title: title.trim() === '' || title.trim().length > TITLE_MAX,
  body: body.trim() === '' || body.length > BODY_MAX,
})
