import type { Transaction } from "@plaza/database";

/** Where others name her, her handle stays as the word that they wrote, and leads nowhere. */
export async function unlinkMentions(tx: Transaction, handle: string): Promise<void> {
  const address = `href="/people/${handle}"`;
  const link = `<a [^>]*${address}[^>]*>(@${handle})</a>`;
  await tx.$executeRaw`
    update post set html = regexp_replace(html, ${link}, '\\1', 'gi') where strpos(html, ${address}) > 0`;
  await tx.$executeRaw`
    update question set "triedHtml" = regexp_replace("triedHtml", ${link}, '\\1', 'gi')
    where strpos("triedHtml", ${address}) > 0`;
}
