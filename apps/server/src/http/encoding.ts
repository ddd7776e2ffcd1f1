import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** The best of ours that the client takes; a quality of zero is a no. */
export function accepts(header: string | undefined): Encoding {
  const offered = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
      return [name.trim(), !parameters.some((parameter) => /^\s*q=0(\.0+)?\s*$/.test(parameter))];
    }),
  );
  if (offered.get("br")) return "br";
  return offered.get("gzip") ? "gzip" : "identity";
}

/** A body that is sent more than once: compressed when first asked for in that way, then held. */
export class EncodedBody {
  readonly plain: Buffer<ArrayBuffer>;
  readonly #brotliQuality: number;
  readonly #made = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();

  constructor(plain: Buffer<ArrayBuffer>, brotliQuality: number) {
    this.plain = plain;
    this.#brotliQuality = brotliQuality;
  }

  as(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const known = this.#made.get(encoding);
    if (known) return known;
    const made = this.#encode(encoding);
    this.#made.set(encoding, made);
    return made;
  }

  async #encode(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    if (encoding === "identity") return this.plain;
    if (encoding === "gzip") return Buffer.from(await promisify(gzip)(this.plain));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: this.#brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: this.plain.length,
    };
    return Buffer.from(await promisify(brotliCompress)(this.plain, { params }));
  }
}
