import { argv } from 'node:process';
import { signpost } from './signpost.ts';

process.exitCode = await signpost(argv.slice(2));
