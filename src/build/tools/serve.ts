import { renderUnicodeCompact } from 'uqr'
import { type Speaker, spoken } from '../office/speaker'
import { ToldError } from '../office/told-error'
import { lanAddress, serve } from '../server'
import { option } from '../settings'

export const DEFAULT_PORT = 4173

/** Serves a built folder and prints where; the address in the local network also as a QR code. */
export async function serveAndPrint(folder: string, port: number, { say }: Speaker): Promise<void> {
  const { base, port: actual } = await serve(folder, port)
  say(`Madoguchi is at http://localhost:${actual}${base}`)
  const lan = lanAddress()
  if (!lan) return
  const address = `http://${lan}:${actual}${base}`
  say(`In this network: ${address} (offline use needs https or localhost)\n${renderUnicodeCompact(address)}`)
}

/** `npm run serve -- [--port N] [--outDir DIR] [--lang ja|en]` serves an existing build. */
export const main = (args: string[]) =>
  spoken(args, async (speaker) => {
    const port = Number(option(args, 'port') ?? DEFAULT_PORT)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new ToldError(`--port: expected a number from 0 to 65535, got "${option(args, 'port')}"`)
    await serveAndPrint(option(args, 'outDir') ?? 'dist', port, speaker)
  })
