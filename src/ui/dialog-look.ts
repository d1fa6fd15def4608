// The look of the dialogs that are short enough to be texts: the same colours as the pages, light and dark.

export const dialogLook = `
:root{color-scheme:light dark;--ink:#202124;--soft:#4d5156;--ground:#fff;--main:#1f4e79;--on-main:#fff;--line:#767b82;--good-ground:#e4f3e8;--good:#1b5e32;--ring:#b06000}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#b9bec5;--ground:#1f2124;--main:#a9cbf0;--on-main:#10263d;--line:#8f959d;--good-ground:#1d3325;--good:#9fdcb2;--ring:#ffb74d}}
body{font:14px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink);background:var(--ground);margin:12px}
button{font:inherit;padding:8px 16px;border:0;border-radius:6px;background:var(--main);color:var(--on-main);cursor:pointer}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
`;
