import { useSyncExternalStore } from 'react'
import type { Observable } from './observable.ts'

export function useObservable<T>(value: Observable<T>): T {
  return useSyncExternalStore(value.subscribe, value.get)
}
