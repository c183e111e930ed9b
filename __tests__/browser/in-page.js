/**
 * Runs in the page: fills the article as GitHub would.
 *
 * @param {{ html: string, allowed: object, theme: "light" | "dark" }} options
 * @returns {Promise<string[]>} what Mermaid said of each diagram; empty where it was drawn
 */
globalThis.fillArticle = async ({ html, allowed, theme }) => {
  const { document, DOMPurify, mermaid } = globalThis;
  document.documentElement.dataset.theme = theme;
  const article = document.querySelector("article");
  article.innerHTML = DOMPurify.sanitize(html, allowed);

  for (const quote of article.querySelectorAll("blockquote")) {
    const first = quote.querySelector("p");
    const match = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/.exec(first?.firstChild?.textContent ?? "");
    if (match === null) continue;
    const [marker, kind] = match;
    first.firstChild.textContent = first.firstChild.textContent.slice(marker.length);
    const title = document.createElement("p");
    title.className = "alert-title";
    title.textContent = kind.charAt(0) + kind.slice(1).toLowerCase();
    quote.className = `alert ${kind.toLowerCase()}`;
    quote.prepend(title);
  }

  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: theme === "dark" ? "dark" : "default",
  });
  const said = [];
  for (const [index, block] of [...article.querySelectorAll('pre[lang="mermaid"]')].entries()) {
    try {
      const { svg } = await mermaid.render(`diagram-${index}`, block.textContent);
      const section = document.createElement("section");
      section.innerHTML = svg;
      block.replaceWith(section);
      said.push("");
    } catch (error) {
      said.push(String(error));
    }
  }
  return said;
};
