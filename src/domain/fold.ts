// A word as it is compared with the words people use for it: lower case, no marks, single spaces.

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9&@]+/g, ' ')
    .trim();
