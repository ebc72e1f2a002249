/** Licences that let a bot be run and passed on without opening its source; attribution is all that they ask. */
export const allowed: readonly string[] = [
  '0BSD',
  '(AFL-2.1 OR BSD-3-Clause)',
  'Apache-2.0',
  // Fonts, which may be put into documents and passed on as they are.
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // date-holidays: its licence file says CC BY-SA 3.0 of the data. It is used as it is, with its attribution in it.
  '(ISC AND CC-BY-3.0)',
  'ISC',
  'MIT',
  'PSF-2.0',
  // The same, with the licences of those who held Python before.
  'Python-2.0',
  'Unlicense',
];

/** Packages whose manifest names none, or points to a file: by what stands in their readme or licence file. */
export const lookedAt: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
  'escape-regexp-component@1.0.2': 'MIT',
  'jspath@0.4.0': 'MIT',
  'png-js@2.0.0': 'MIT',
};
