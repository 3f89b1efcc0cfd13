/** The checksum of a page's one style as its policy names it. */
export async function styleSum(html: string): Promise<string> {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
