import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { parsedWords } from './vite-words.ts'

const API = process.env['GUICHET_API'] ?? 'http://127.0.0.1:3000'

/** What every screen stands on, and changes only with the lockfile. */
const LIBRARIES = {
  name: 'libraries',
  test: /node_modules\/(?:react|react-dom|scheduler|react-intl|intl-messageformat|@formatjs|@tanstack|use-sync-external-store)\//,
  priority: 1,
}

/**
 * So many chunks share what is in a file of its own: a screen's first load is then ten requests, not forty, and 8 kB less. What asks for settings is
 * of as many, and of nobody's first; so are forms in dialogs, what says of a button that it is done, and what the screens of the administration and of
 * launches have among themselves.
 */
const minShareCount = 6

const SHARED = {
  name: 'shared',
  test: /\/(?:packages\/(?:ui(?!\/src\/form-dialog)|plugin-kit(?!\/src\/web\/(?:acting|settings-form\/))|domain)|apps\/web)\/src\/(?!core\/(?:admin|lti)\/)/,
  minShareCount,
}

/** The same of one plugin. Web halves only: a contract would bring along what checks it. */
const ofAPlugin = (where: RegExp) => ({
  name: (id: string) => where.exec(id)?.[1],
  test: where,
  minShareCount,
})

/** What lies at the root of a web half apart from what lies in its folders: the start page's sections need no more. */
const OF_PLUGINS = [
  ofAPlugin(/\/packages\/(mod-[^/]+)\/src\/web\/[^/]+$/),
  ofAPlugin(/\/packages\/(mod-[^/]+)\/src\/web\//),
]

export default defineConfig({
  plugins: [parsedWords(), react(), preloadedFont('latin-wght-normal'), compressed()],
  server: { port: 5173, proxy: { '/api': API, '/healthz': API } },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    sourcemap: false,
    manifest: true,
    // The page's policy allows no data: font or script, and no inline one: everything is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [LIBRARIES, SHARED, ...OF_PLUGINS] } } },
  },
})

/** Asks for the font with the page rather than once the style sheet is read. `name` is part of its file's name. */
function preloadedFont(name: string): Plugin {
  return {
    name: 'guichet:preloaded-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const fonts = Object.keys(bundle).filter((file) => file.includes(name) && file.endsWith('.woff2'))
        return fonts.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          injectTo: 'head',
        }))
      },
    },
  }
}

/** Each script and style sheet a second and a third time, as small as they get, once: the server picks what the browser understands. */
function compressed(): Plugin {
  return {
    name: 'guichet:compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const file of globSync(`${dir}/assets/*.{js,css}`)) {
        const content = readFileSync(file)
        writeFileSync(`${file}.br`, brotliCompressSync(content))
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}
