export { type Content, files, type Produce, type Producers } from './file.ts';
export { issue } from './issue.ts';
export { take } from './take.ts';
