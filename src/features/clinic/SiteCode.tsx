import { useEffect, useState } from 'preact/hooks'
import type { IslandProps } from '../../page/Island'
import { Qr } from './Qr'

export const CODE_TEXTS = ['clinic.maker.noCode'] as const

type Props = {
  /** The whole address, when the build knows it. */ readonly address?: string | undefined /** Else what follows the address of the site. */
  readonly path: string
}

/** A QR code on a sheet with its address in letters. */
export function SiteCode({ words, site, address, path }: Props & IslandProps<(typeof CODE_TEXTS)[number]>) {
  const [shown, setShown] = useState(address)
  useEffect(() => {
    if (!address) setShown(location.origin + site.base + path)
  }, [])
  if (!shown) return <p class="code none">{words.r('clinic.maker.noCode')}</p>
  return (
    <>
      <Qr text={shown} />
      <p class="adr" lang="en">
        {shown.replace(/^https?:\/\//, '')}
      </p>
    </>
  )
}
