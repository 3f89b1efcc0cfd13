import { toJsonSchema } from '@valibot/to-json-schema'
import { editionSchema } from './schema'

/** The schema as JSON, for editors that complete and check `edition.json` while it is written. */
export const editionJsonSchema = (): object => toJsonSchema(editionSchema, { typeMode: 'input', errorMode: 'ignore' })
