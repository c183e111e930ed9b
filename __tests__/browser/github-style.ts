/** Near enough to GitHub's own look, with no byte of it. */
export const STYLE = `
:root { color-scheme: light; --fg: #1f2328; --bg: #fff; --line: #d1d9e0; --row: #f6f8fa; --code: #818b981f; --link: #0969da; --muted: #59636e; }
:root[data-theme="dark"] { color-scheme: dark; --fg: #f0f6fc; --bg: #0d1117; --line: #3d444d; --row: #151b23; --code: #656c7633; --link: #4493f8; --muted: #9198a1; }
body { margin: 0; background: var(--bg); }
article { box-sizing: border-box; max-width: 1012px; padding: 24px 32px; color: var(--fg); font: 16px/1.5 "Noto Sans", sans-serif; overflow-wrap: break-word; }
h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid var(--line); margin: 0 0 16px; }
h3 { font-size: 1.25em; margin: 24px 0 16px; }
p, blockquote, ul, table, pre, details, section { margin: 0 0 16px; }
a { color: var(--link); }
code, pre { font: 85%/1.45 "Noto Sans Mono", monospace; }
code { padding: .2em .4em; background: var(--code); border-radius: 6px; white-space: break-spaces; }
pre { padding: 16px; background: var(--row); border-radius: 6px; overflow: auto; }
pre code { padding: 0; background: none; white-space: pre; font-size: 100%; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; font-variant: tabular-nums; }
th, td { padding: 6px 13px; border: 1px solid var(--line); }
tr:nth-child(2n) { background: var(--row); }
blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line); }
blockquote.alert { padding: 8px 16px; color: inherit; }
blockquote.alert p { margin: 0 0 8px; }
.alert-title { font-weight: 600; }
.note { border-color: #0969da; } .note .alert-title { color: #0969da; }
.tip { border-color: #1a7f37; } .tip .alert-title { color: #1a7f37; }
.warning { border-color: #9a6700; } .warning .alert-title { color: #9a6700; }
.caution { border-color: #cf222e; } .caution .alert-title { color: #cf222e; }
section { text-align: center; padding: 8px; border: 1px solid var(--line); border-radius: 6px; }
`;
