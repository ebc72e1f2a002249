/** What `make` gives for `key`: made once, then kept in `made`. What it throws is not kept. */
export const once = <V>(made: Map<string, V>, key: string, make: () => V): V => {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
};
