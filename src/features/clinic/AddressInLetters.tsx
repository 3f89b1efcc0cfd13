/** An address for people who type it: a line ends before a part of it, never inside its code. */
export function AddressInLetters({ address }: { readonly address: string }) {
  const parts = address.replace(/^https?:\/\//, '').split(/(?<=\/)(?!$)/)
  return (
    <p class="adr" lang="en">
      {parts.flatMap((part, at) => (at === 0 ? [part] : [<wbr key={part} />, part]))}
    </p>
  )
}
