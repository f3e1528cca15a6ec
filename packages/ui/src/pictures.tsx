import { createContext } from 'react'

/** A picture that a text names by the id of its attachment. */
export interface Picture {
  /** Null: it is being asked for. */
  readonly src: string | null
  readonly width: number
  readonly height: number
  /** What its button says: that it can be seen larger. */
  readonly label: string
}

export interface Pictures {
  /** Null: the text's reader has no such picture; its name stays. */
  of(id: string): Picture | null
  open(id: string): void
}

/** Where the pictures of texts come from; without one there are none, and their names stay. */
export const PicturesContext = createContext<Pictures | null>(null)
