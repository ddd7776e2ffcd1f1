import type { MemberPhoto } from "@plaza/types/members";

/** Sides of the squares, in pixels. */
export const photoSides = { large: 320, small: 96 } as const;

/** The member stands in the address as well: whoever asks for the file is judged as a viewer of hers. */
export const toPhoto = (memberId: number, sha256: string | null): MemberPhoto | null =>
  sha256 === null
    ? null
    : {
        path: `/files/${sha256}/photo-${memberId}-${photoSides.large}.webp`,
        smallPath: `/files/${sha256}/photo-${memberId}-${photoSides.small}.webp`,
      };
