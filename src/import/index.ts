export { type ImportKind, importKinds } from './columns.ts';
export type { DateOrder } from './dates.ts';
export { type ImportFile, largestFile, readFile } from './file.ts';
export { type Import, importChanges, imports } from './record.ts';
export { type Line, perform, rehearse } from './run.ts';
export { type Undone, undo } from './undo.ts';
