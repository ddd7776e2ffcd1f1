import { type AttachmentView, postLimits } from "@plaza/types/posts";

export type UploadProblem = { fileName: string; reason: string | null };

/** The bytes as they are, with the name in the address. */
export async function uploadFile(file: File): Promise<AttachmentView | { problem: UploadProblem }> {
  const { name: fileName } = file;
  const refused = (reason: string | null) => ({ problem: { fileName, reason } });
  if (file.size > postLimits.attachmentBytesMax) return refused("attachment.too_large");
  try {
    const response = await fetch(`/api/attachments?${new URLSearchParams({ name: fileName }).toString()}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = (await response.json()) as AttachmentView & { reason?: string };
    return response.ok ? answer : refused(answer.reason ?? null);
  } catch {
    return refused(null);
  }
}
