// npm run test:security [-- --long]: the intrusions, forgeries and malformed input that are tried, and a table of how each was met.
// With --long 100,000 mutated activities instead of 5,000.
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { long } = parseArgs({ options: { long: { type: 'boolean', default: false } } }).values;
process.env['MUTATIONS'] = long ? '100000' : '5000';
await startVitest('test', [], { config: 'vitest.security.config.ts', watch: false });
