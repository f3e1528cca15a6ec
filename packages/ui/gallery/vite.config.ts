import { defineConfig } from 'vite'

/** A page to look at every piece: `vite packages/ui/gallery`, then `?view=list&theme=dark`. Part of no build. */
export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: '/tmp/guichet-gallery', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { port: 5311 },
  preview: { port: 5312 },
})
