import { AddressInLetters } from './AddressInLetters'
import { Qr } from './Qr'

/** A QR code with its address in letters below. */
export function CodeWithAddress({ text }: { readonly text: string }) {
  return (
    <>
      <Qr text={text} />
      <AddressInLetters address={text} />
    </>
  )
}
