import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { IslandProps } from '../../page/Island'

export const CODE_TEXTS = ['clinic.maker.noCode'] as const

type Props = { /** What follows the address of the site. */ readonly path: string }
type Drawn = { readonly Code: FunctionComponent<{ readonly text: string }>; readonly address: string }

/** The QR code of a sheet where the build does not know the address of the site: the page itself knows where it is. */
export function SiteCode({ words, site, path }: Props & IslandProps<(typeof CODE_TEXTS)[number]>) {
  const [drawn, setDrawn] = useState<Drawn>()
  useEffect(
    () =>
      void import('./CodeWithAddress').then(({ CodeWithAddress: Code }) => setDrawn({ Code, address: location.origin + site.base + path })),
    [],
  )
  return drawn ? <drawn.Code text={drawn.address} /> : <p class="code none">{words.r('clinic.maker.noCode')}</p>
}
