import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const origin = "http://localhost:3000";
const [userPresent, userVerified, withCredential] = [0x01, 0x04, 0x40];

const base64url = (content: Uint8Array): string => Buffer.from(content).toString("base64url");
const sha256 = (content: Uint8Array | string): Buffer => createHash("sha256").update(content).digest();

/** A device with one passkey, as far as WebAuthn needs it (ES256, no attestation). */
export class TestAuthenticator {
  readonly #id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  #counter = 0;
  /** False: a stolen device, without its owner's finger. */
  isOwnerThere = true;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** What `navigator.credentials.create` answers, as JSON. */
  create({ challenge, rp }: { challenge: string; rp: { id: string } }): Record<string, unknown> {
    const authData = Buffer.concat([
      this.#head(rp.id, withCredential),
      Buffer.alloc(16),
      Buffer.from([0, this.#id.length]),
      this.#id,
      this.#coseKey(),
    ]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text("fmt"),
      text("none"),
      text("attStmt"),
      Buffer.from([0xa0]),
      text("authData"),
      bytes(authData),
    ]);
    return this.#credential({
      clientDataJSON: base64url(this.#clientData("webauthn.create", challenge)),
      attestationObject: base64url(attestation),
      transports: ["internal"],
    });
  }

  /** What `navigator.credentials.get` answers, as JSON. */
  get({ challenge, rpId }: { challenge: string; rpId: string }): Record<string, unknown> {
    const clientData = this.#clientData("webauthn.get", challenge);
    const authData = this.#head(rpId, 0);
    return this.#credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(sign("sha256", Buffer.concat([authData, sha256(clientData)]), this.#privateKey)),
    });
  }

  #credential(response: Record<string, unknown>): Record<string, unknown> {
    const id = base64url(this.#id);
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #head(rpId: string, flags: number): Buffer {
    this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const owner = this.isOwnerThere ? userVerified : 0;
    return Buffer.concat([sha256(rpId), Buffer.from([userPresent | owner | flags]), counter]);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} */
  #coseKey(): Buffer {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, "base64url")),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, "base64url")),
    ]);
  }
}

/** Of CBOR, what is needed here: short texts, and bytes of 24 to 255. */
const text = (written: string): Buffer => Buffer.from([0x60 + written.length, ...Buffer.from(written)]);
function bytes(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, content.length]), content]);
}
