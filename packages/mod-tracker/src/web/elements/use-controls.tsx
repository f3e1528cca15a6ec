import { useExtensions } from '@guichet/plugin-kit/web/extensions'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { use, useEffect } from 'react'
import { trackerElementTypes, type ElementControls, type ElementTypeView } from '../../contract/element-points.ts'
import { fieldWords } from './words.ts'

const loading = new WeakMap<ElementTypeView, Promise<ElementControls>>()
const loaded = new WeakMap<ElementTypeView, ElementControls>()
/** Of a type whose plugin is not there any more. */
const GONE: ElementControls = { Input: null, Shown: null }

/** What asks for and shows values of a type. The component waits for it, and for its words. */
export function useControls(type: string): ElementControls {
  const view = useExtensions(trackerElementTypes).find(({ name }) => name === type)?.value
  useMoreWords(fieldWords)
  useMoreWords(view?.words ?? fieldWords)
  return view === undefined ? GONE : (loaded.get(view) ?? use(load(view)))
}

/** Has the types of these fields at hand, so that one that an answer calls up is there at once. */
export function useControlsAhead(fields: readonly { readonly type: string }[]): void {
  const views = useExtensions(trackerElementTypes)
  const types = [...new Set(fields.map(({ type }) => type))].join(' ')
  useEffect(() => {
    for (const { name, value } of views) {
      // Whoever shows it says that it failed.
      if (types.split(' ').includes(name)) load(value).catch(() => {})
    }
  }, [views, types])
}

function load(view: ElementTypeView): Promise<ElementControls> {
  const known = loading.get(view)
  if (known !== undefined) return known
  const coming = view.load()
  loading.set(view, coming)
  coming.then(
    (controls) => loaded.set(view, controls),
    // What could not be had is asked for again by whatever shows next.
    () => loading.delete(view),
  )
  return coming
}
