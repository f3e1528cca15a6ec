import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { NotFound } from '../../app/failed.tsx'
import { useSite } from '../../app/site-context.ts'
import { administrationQuery } from './queries.ts'
import { sectionsFor } from './sections.ts'

/** Around every screen of the administration: what is not for somebody is not there for them, the whole of it included. */
export default function AdminLayout() {
  const { core } = useSite()
  const { pathname } = useLocation()
  const { data } = useSuspenseQuery(administrationQuery(core))
  const sections = sectionsFor(data.capabilities)
  const [, , wanted = ''] = pathname.split('/')
  const isThere = wanted === '' ? sections.length > 0 : sections.some(({ path }) => path === wanted)
  return isThere ? <Outlet /> : <NotFound />
}
