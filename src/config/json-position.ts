const space = /[ \t\n\r]*/y;
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = new RegExp(`${string.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y');

/**
 * The offset at which `text` stops being JSON (its length, when it only ends too early), or undefined when it is JSON.
 * JSON.parse says that something is wrong, but not on every Node, nor for every mistake, where.
 */
export const whereNotJson = (text: string): number | undefined => {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return pattern === space || take(space);
  };
  const items = (close: RegExp, item: () => boolean): boolean => {
    if (take(close)) return true;
    do {
      if (!item()) return false;
    } while (take(/,/y));
    return take(close);
  };
  const member = (): boolean => take(string) && take(/:/y) && value();
  const value = (): boolean => take(scalar) || (take(/\{/y) ? items(/\}/y, member) : take(/\[/y) && items(/\]/y, value));
  return take(space) && value() && at === text.length ? undefined : at;
};
