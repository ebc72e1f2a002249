import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** One line for each place where the manifest breaks Microsoft's schema; undefined when the schema is not there to check with. */
export const schemaProblems = (manifest: unknown, schemaFile: string): string[] | undefined => {
  if (!existsSync(schemaFile)) return undefined;
  // The schema names draft 4, which ajv no longer reads, but uses nothing that later drafts understand differently.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    // One of its patterns is not a valid Unicode one.
    unicodeRegExp: false,
    formats: { uri: (text: string) => URL.canParse(text) },
  }).compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'root'}: ${message}`);
};
