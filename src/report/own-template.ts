// The report's own template, as `tooling/build-template.mjs` makes it of `template/*.xml`: the build puts it here.

/** A .docx in base64; the pages of single schools lie in it as `schools.xml`. Empty where the source runs without the build. */
export const ownTemplate = '';
