import { brotliCompressSync, constants } from 'node:zlib'
import { transform } from 'lightningcss'
import { it } from 'vitest'
import { pageRenderer } from '../src/app/render-page'
import { pages } from '../src/app/routes'
import { localDate } from '../src/domain/time/local-date'
import { languages } from '../src/i18n/languages'
import './features/stats/rendered'

it('sizes', () => {
  const render = pageRenderer(localDate('2026-11-26'), '/')
  const out: string[] = []
  for (const language of languages)
    for (const page of pages()) {
      if (!/^(stats|data)/.test(page.id) || /^stats\.(0|1[1-9]|[234]\d$)/.test(page.id)) continue
      const r = render(page, language)
      const css = transform({
        filename: 'a.css',
        code: Buffer.from(r.css),
        minify: true,
        targets: { chrome: 111 << 16, safari: (16 << 16) | (4 << 8), firefox: 114 << 16 },
      }).code.toString()
      const br = (t: string) => brotliCompressSync(Buffer.from(t), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
      const n = br(`<style>${css}</style>${r.body}`) + 420
      if (n > 4300) out.push(`${language.code} ${page.id} ${n} css ${br(css)}`)
    }
  console.log(out.join('\n'))
})
