import { useEffect, useState } from 'react'
import { fieldWords } from '../elements/words.ts'
import { Followed } from './followed.tsx'
import { Reporting } from './reporting.tsx'
import { reportWords, visitWords } from './words.ts'

export const words = [visitWords, reportWords, fieldWords]

/** Somebody without an account: reporting, or, with the secret behind the #, looking at what has become of their report. */
export function Visit() {
  const [secret, setSecret] = useState(secretHere)
  useEffect(() => {
    const read = () => setSecret(secretHere())
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return secret === '' ? <Reporting /> : <Followed key={secret} secret={secret} />
}

const secretHere = () => location.hash.slice(1)
