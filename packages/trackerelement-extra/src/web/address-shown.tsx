import type { ElementShownProps } from '@guichet/mod-tracker/contract'
import { pageAddress } from '../types/page-address.ts'

/** A link to it, whose page learns nothing of this one; what is no address of a page is text. */
export function AddressShown({ value }: ElementShownProps) {
  const text = typeof value === 'string' ? value : ''
  const isPage = URL.canParse(text) && pageAddress(text, [...new URL(text).searchParams.keys()]) !== null
  return isPage ? (
    <a href={text} target="_blank" rel="noreferrer nofollow" dir="ltr">
      {text}
    </a>
  ) : (
    <span dir="auto">{text}</span>
  )
}
