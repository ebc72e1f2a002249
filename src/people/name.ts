/** The lower-case words of a name, under which its account is found. */
export const wordsOf = (name: string | undefined): string[] => [
  ...new Set(
    (name ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’-]+/u)
      .filter((word) => word !== ''),
  ),
];
