// Links from sheet to sheet name a tab by its id, which is known once the tab is there: until then the plan has its title in braces.

import { type Content, isFormula } from '../book-plan';

const LINK = /#gid=\{([^}]*)\}/g;

/** @param idOf asked once for each title */
export function createLinks(idOf: (title: string) => number): (content: Content) => Content {
  const known = new Map<string, number>();
  const id = (title: string): number => {
    const there = known.get(title) ?? idOf(title);
    known.set(title, there);
    return there;
  };
  return (content) =>
    isFormula(content) && content.formula.includes('#gid={')
      ? { formula: content.formula.replace(LINK, (_, title: string) => `#gid=${id(title)}`) }
      : content;
}
