import { useEffect, useState } from 'react'
import { createLater } from './later.ts'

/** Does things a while after the first of them was asked for, each once by its name. Dropped when the screen goes. */
export function useLater(ms: () => number): (name: string, act: () => void) => void {
  const [later] = useState(() => createLater(ms))
  useEffect(() => later.drop, [later])
  return later.ask
}
