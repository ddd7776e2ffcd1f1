import { documentTypes, type DocumentType } from "@plaza/types/search";
import { indexLanguageOf } from "./settings.ts";

const nextMark = "__next_";

/** Names of the indexes that belong to one Plaza; several may share a server under different prefixes. */
export class IndexNames {
  readonly #prefix: string;
  /** Holds one document: where in the change log the indexes stand. It is swapped together with them. */
  readonly state: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.state = `${prefix}_state`;
  }

  of(type: DocumentType, language: string): string {
    return `${this.#prefix}_${type}_${indexLanguageOf(language)}`;
  }

  /** What a build writes before it takes the place of `name`. */
  next(name: string, build: string): string {
    return `${name}${nextMark}${build}`;
  }

  isOwn(name: string): boolean {
    return name === this.state || name.startsWith(this.state + nextMark) || this.typeOf(name) !== null;
  }

  /** Left behind by a build, whole or not. */
  isLeftover(name: string): boolean {
    return this.isOwn(name) && name.includes(nextMark);
  }

  typeOf(name: string): DocumentType | null {
    return documentTypes.find((type) => name.startsWith(`${this.#prefix}_${type}_`)) ?? null;
  }

  languageOf(name: string): string {
    const type = this.typeOf(name) ?? "";
    return name.slice(`${this.#prefix}_${type}_`.length);
  }
}
