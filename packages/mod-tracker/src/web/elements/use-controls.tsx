import { useExtensions } from '@guichet/plugin-kit/web/extensions'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { use } from 'react'
import { trackerElementTypes, type ElementControls, type ElementTypeView } from '../../contract/element-points.ts'
import { fieldWords } from './words.ts'

const loading = new WeakMap<ElementTypeView, Promise<ElementControls>>()
/** Of a type whose plugin is not there any more. */
const GONE: ElementControls = { Input: null, Shown: null }

/** What asks for and shows values of a type. The component waits for it, and for its words. */
export function useControls(type: string): ElementControls {
  const view = useExtensions(trackerElementTypes).find(({ name }) => name === type)?.value
  useMoreWords(fieldWords)
  useMoreWords(view?.words ?? fieldWords)
  return view === undefined ? GONE : use(loading.get(view) ?? load(view))
}

function load(view: ElementTypeView): Promise<ElementControls> {
  const coming = view.load()
  loading.set(view, coming)
  // What could not be had is asked for again by whatever shows next.
  coming.catch(() => loading.delete(view))
  return coming
}
