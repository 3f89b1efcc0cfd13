/** The page behind a link as a document. XMLHttpRequest, because under the trusted types of the policy no text may be parsed. */
export function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.responseType = 'document'
    request.onload = () => (request.response ? resolve(request.response) : reject(new TypeError(`no page at ${address}`)))
    request.onerror = () => reject(new TypeError(`no answer from ${address}`))
    request.open('GET', address)
    request.send()
  })
}
