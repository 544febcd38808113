import { marked } from 'marked';

/**
 * Compiles one of our own texts to HTML, so that no Markdown parser ships with the product. Pictures, and links to files beside
 * it, stay with the files.
 */
export default function markdownLoader(source) {
  const html = marked
    .parse(source, { async: false })
    .replace(/<img [^>]*>/g, '')
    .replace(/<a href="(?!https?:)[^"]*">(.*?)<\/a>/g, '$1');
  return `export default ${JSON.stringify(html)}`;
}
