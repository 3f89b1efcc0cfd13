import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { facilityManifestSchema, facilityShardSchema } from '../../domain/find/facilities'
import { usageShardSchema } from '../../domain/find/usage-shard'
import { MANIFEST_WORDS, SHARD_WORDS, USAGE_WORDS } from './data-schema-words'

interface SchemaWords {
  readonly title: string
  readonly description: string
  /** Path of property names, such as `columns.la`, to its meaning. Lists and maps add nothing to the path. */
  readonly properties: Readonly<Record<string, string>>
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts its description on every property. Throws when a property has none or a description has no property. */
function addDescriptions(schema: JsonSchema, { properties }: SchemaWords): void {
  const unused = new Set(Object.keys(properties))
  const visit = (node: unknown, path: string): void => {
    if (!isSchema(node)) return
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      const inner = path ? `${path}.${name}` : name
      const description = properties[inner]
      if (description === undefined) throw new Error(`data-schema-words.ts: expected a description of ${inner}`)
      unused.delete(inner)
      if (isSchema(child)) child.description = description
      visit(child, inner)
    }
    visit(node.items, path)
    visit(node.additionalProperties, path)
  }
  visit(schema, '')
  if (unused.size > 0) throw new Error(`data-schema-words.ts: expected properties of the schema, got ${[...unused].join(', ')}`)
}

function published(checked: GenericSchema, words: SchemaWords): string {
  const schema = toJsonSchema(checked, {
    target: 'draft-2020-12',
    // Relations between columns have no form in JSON Schema; the descriptions say them.
    ignoreActions: ['check'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'tuple' ? { ...jsonSchema, items: false } : null),
  })
  addDescriptions(schema, words)
  const { $schema, ...rest } = schema
  return `${JSON.stringify({ $schema, title: words.title, description: words.description, ...rest }, null, 2)}\n`
}

/** The form of the fetched files as JSON Schema 2020-12 for re-users, by path below the output folder. Made from what the page itself checks with. */
export const dataSchemas = (): ReadonlyMap<string, string> =>
  new Map([
    ['data/schema/v1/facility-manifest.schema.json', published(facilityManifestSchema, MANIFEST_WORDS)],
    ['data/schema/v1/facility-shard.schema.json', published(facilityShardSchema, SHARD_WORDS)],
    ['data/schema/v1/usage-shard.schema.json', published(usageShardSchema, USAGE_WORDS)],
  ])
