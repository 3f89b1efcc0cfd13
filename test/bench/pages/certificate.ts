import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OPTIONS = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost'

/** A certificate of two days for this machine, and the browser's option to trust its key alone. */
export function madeUpCertificate(): { key: string; cert: string; browserOption: string } {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-tls-'))
  try {
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    execFileSync('openssl', ['req', '-x509', ...OPTIONS.split(' '), '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')]
    const spki = createPublicKey(cert).export({ type: 'spki', format: 'der' })
    const sum = createHash('sha256').update(spki).digest('base64')
    return { key, cert, browserOption: `--ignore-certificate-errors-spki-list=${sum}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
