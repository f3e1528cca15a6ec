import { Outlet } from '@tanstack/react-router'
import { useArrival } from './arrival.ts'
import { Notices } from './notices.tsx'

/** Around every page, signed in or not. */
export function Root() {
  useArrival()
  return (
    <>
      <Outlet />
      <Notices />
    </>
  )
}
