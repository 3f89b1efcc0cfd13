/** Where the list of facts lies below the base path, in each of its forms. */
export const FACT_FILES = {
  csv: 'data/v1/facts.csv',
  csvMetadata: 'data/v1/facts.csv-metadata.json',
  json: 'data/v1/facts.json',
  jsonSchema: 'data/v1/schema/facts.schema.json',
} as const
