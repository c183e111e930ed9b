import { Marked } from "marked";

/** GFM. A fenced block is `<pre lang="…">`, as GitHub's renderer writes it. */
export function toHtml(markdown: string): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      code: ({ text, lang }) =>
        `<pre lang="${escapeHtml(lang ?? "")}"><code>${escapeHtml(text)}</code></pre>\n`,
    },
  });
  return marked.parse(markdown, { async: false });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
