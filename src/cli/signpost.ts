import { Command, CommanderError } from 'commander';
import { SignpostError } from '../errors.ts';
import { complain } from './output.ts';

/** 0 done, 1 the answer is no, 2 the call or the input was wrong. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = error instanceof SignpostError;
  complain(known ? error.message : 'This went wrong on our side. Please report it with the command that you gave.');
  return 2;
};

/** The commands there are. Each loads what it needs and nothing else: those that need no store load neither it nor the bot. */
const commands = (): Command => {
  const program = new Command('signpost')
    .description('Which safeguarding training a role needs, and why.')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(
          `${text
            .replace(/^error: /, '')
            .trim()
            .replace(/\s*\n\s*/g, ' ')}\n`,
        ),
    });

  const command = (name: string, description: string): Command =>
    program.command(name).description(description).option('--json', 'one JSON value');

  /** Which store it is about. */
  const ofStore = (one: Command): Command =>
    one.option('--store <folder>', 'the folder of the store, when it is not SIGNPOST_STORE or data/store');
  /** Where what is to be read is, whether or not a bot runs. */
  const besideBot = (one: Command): Command =>
    ofStore(one).option('--config <file>', 'the settings file, when it is not SIGNPOST_CONFIG or signpost.config.json');

  const asked = (name: string, description: string): Command =>
    command(name, description)
      .requiredOption('--framework <id>', 'which strategy')
      .requiredOption('--answers <json>', 'question ids to values, as JSON');

  command('frameworks', 'the strategies there are').action(async (options) => (await import('./pathway.ts')).frameworks(options));
  asked('recommend', 'which training these answers call for, and why').action(async (options) =>
    (await import('./pathway.ts')).recommendation(options),
  );
  asked('next-question', 'the question that would settle most').action(async (options) =>
    (await import('./pathway.ts')).question(options),
  );
  command('match-role', 'the roles and groups that a job title in somebody’s own words may mean')
    .requiredOption('--framework <id>', 'which strategy')
    .argument('<text...>', 'the title, or - for one a line on stdin')
    .action(async (text, options) => (await import('./match-role.ts')).matchTitle(text, options));
  command('screen', 'whether free text would be met as a live concern about a child; the text is not kept')
    .argument('<text...>', 'the text, or - for one a line on stdin')
    .action(async (text, options) => (await import('./screen.ts')).screenText(text, options));
  command('settings', 'the settings in force, secrets hidden').action(async (options) =>
    (await import('./settings.ts')).settings(options),
  );
  command('validate', 'checks packs, forms, cards and the signals of the screen; all of them when no file is named')
    .argument('[files...]')
    .action(async (files, options) => (await import('./validate.ts')).validate(files, options));
  besideBot(
    command('certificate', 'whether a certificate is valid, and of what; nothing of whose it is').argument(
      '<number...>',
      'its number, such as SP-7K2M-9QXW-9',
    ),
  ).action(async (number, options) => (await import('./certificate.ts')).certificate(number.join(' '), options));
  const report = program.command('report').description('what people answered, as far as it is released: session, course');
  const ofReport = (name: string, description: string): Command =>
    besideBot(
      report
        .command(name)
        .description(description)
        .argument('<id>', 'its id')
        .option('--partnership <id>', 'whose it is, where there are several'),
    ).option('--json', 'one JSON value');
  ofReport('session', 'the figures of one session, as an officer saw them last').action(async (id, options) =>
    (await import('./report.ts')).reportSession(id, options),
  );
  ofReport('course', 'the figures of all sessions of a course, as an officer saw them last').action(async (id, options) =>
    (await import('./report.ts')).reportCourse(id, options),
  );
  besideBot(
    command('timetable', 'what would be sent to whom and when, without sending').option(
      '--days <days>',
      'so many days ahead',
      '90',
    ),
  ).action(async (options) => (await import('./timetable.ts')).timetable(options));

  const imports = command(
    'import',
    'brings in people, sessions or attendance of a booking system, or evaluation questions, from a CSV file; or undoes that',
  )
    .argument('<what>', 'people, sessions, attendance, questions or undo')
    .argument('<file>', 'the file; the id of the import to undo')
    .option('--dry-run', 'says row by row what would change, and changes nothing')
    .option('--dates <order>', 'day-first or month-first, where the file does not prove it')
    .option('--partnership <id>', 'whose people these are, where there are several');
  besideBot(imports).action(async (what, file, options) => (await import('./import.ts')).importing(what, file, options));

  const person = program.command('person').description('what is kept about one person: export, erase');
  const ofPerson = (name: string, description: string): Command =>
    besideBot(
      person
        .command(name)
        .description(description)
        .argument('<id>', 'their id, as "people" in the chat shows it, or a work e-mail')
        .option('--partnership <id>', 'whose people to look among, where there are several'),
    ).option('--json', 'one JSON value');
  ofPerson('export', 'everything that is kept about them, as one JSON value').action(async (id, options) =>
    (await import('./person.ts')).exportPerson(id, options),
  );
  ofPerson('erase', 'destroys what is kept about them, at once and for good; what is others’ is kept without them')
    .option('--dry-run', 'says what would be erased, and changes nothing')
    .action(async (id, options) => (await import('./person.ts')).erasePerson(id, options));

  const store = program.command('store').description('what the bot keeps: check, backup, restore, migrate');
  const aboutStore = (name: string, description: string): Command =>
    ofStore(store.command(name).description(description)).option('--json', 'one JSON value');
  aboutStore('check', 'says what is wrong with the store, if anything is').action(async (options) =>
    (await import('./store.ts')).check(options),
  );
  aboutStore('backup', 'writes all that the store holds to one file, while the bot runs or not')
    .argument('[to]', 'the file; by default one named for the moment, in the folder backups of the store')
    .action(async (to, options) => (await import('./store.ts')).backup(to, options));
  aboutStore('restore', 'goes back to a backup, or to what is sound; what stood there is moved aside')
    .option('--from <file>', 'the backup')
    .action(async (options) => (await import('./store.ts')).restore(options));
  aboutStore('migrate', 'brings the files to the schema version of today').action(async (options) =>
    (await import('./store.ts')).migrate(options),
  );
  return program;
};

/** Runs the command that these words are, and returns its exit code. */
export const signpost = async (words: readonly string[]): Promise<number> => {
  try {
    await commands().parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return exitCodeOf(error);
  }
};
