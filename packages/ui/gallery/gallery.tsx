import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../src/tokens.css'
import '../src/fonts.css'
import '../src/base.css'
import { Sheet } from '../src/sheet.tsx'
import { ToastRegion } from '../src/toast-region.tsx'
import { Detail } from './detail.tsx'
import { Frame } from './frame.tsx'
import { ControlsView } from './view-controls.tsx'
import { FormView } from './view-form.tsx'
import { ListView } from './view-list.tsx'
import { OverlaysView } from './view-overlays.tsx'
import { TextView } from './view-text.tsx'
import { StatesView } from './view-states.tsx'

const query = new URLSearchParams(location.search)
const view = query.get('view') ?? 'list'
const { dataset } = document.documentElement
if (query.has('theme')) dataset.theme = query.get('theme') ?? ''
if (query.has('contrast')) dataset.contrast = query.get('contrast') ?? ''

const views: Record<string, React.ReactNode> = {
  list: <ListView split />,
  table: <ListView split={false} />,
  detail: (
    <Sheet>
      <Detail level={1} />
    </Sheet>
  ),
  controls: <ControlsView />,
  form: <FormView />,
  states: <StatesView />,
  text: <TextView />,
  overlays: <OverlaysView />,
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Frame view={view}>{views[view]}</Frame>
      <ToastRegion label="Messages" dismissLabel="Fermer" secondsLeft={(seconds) => `${seconds} s`} />
    </StrictMode>,
  )
