import { Qr } from './Qr'

/** A QR code with its address in letters below. */
export function CodeWithAddress({ text }: { readonly text: string }) {
  return (
    <>
      <Qr text={text} />
      <p class="adr" lang="en">
        {text.replace(/^https?:\/\//, '')}
      </p>
    </>
  )
}
