// The parts of the report's own template, as `tooling/build-template.mjs` reads them of `template/*.xml`: the build puts them here.

/** Text by path in the Word file; the pages of single schools are `schools.xml`. None where the source runs without the build. */
export const loadTemplateParts = (): Readonly<Record<string, string>> => ({});
