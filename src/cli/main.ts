import { Command, CommanderError } from 'commander';
import { SignpostError } from '../errors.ts';
import { complain } from './output.ts';
import { addPathwayCommands } from './pathway.ts';
import { addValidate } from './validate.ts';

/** 0 done, 1 the answer is no, 2 the call or the input was wrong. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SignpostError && error.family === 'input') {
    complain(error.message);
    return 2;
  }
  complain(error instanceof SignpostError ? error.message : 'This went wrong on our side. Please report it with the command that you gave.');
  return 2;
};

const program = new Command('signpost')
  .description('Which safeguarding training a role needs, and why.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '').split('\n')[0]?.concat('\n') ?? '') });

addPathwayCommands(program);
addValidate(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
