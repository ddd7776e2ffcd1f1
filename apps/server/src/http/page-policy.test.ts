import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sealPage } from "./page-policy.ts";

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];
const seal = (html: string) => {
  const sealed = sealPage(Buffer.from(html), "mark", { development: false });
  return { ...sealed, html: sealed.html.toString() };
};

describe("the policy of a page", () => {
  it("allows the inline scripts that carry the mark, by hash, and takes the mark out", () => {
    const html = `<script nonce="mark">one()</script><script nonce="mark" type="module" src="/assets/a.js"></script><script nonce="mark" type="module">two()</script>`;
    const sealed = seal(html);
    expect(scriptsOf(sealed.policy)).toBe(`'self' ${hashOf("one()")} ${hashOf("two()")}`);
    expect(sealed.html).toBe(
      `<script>one()</script><script type="module" src="/assets/a.js"></script><script type="module">two()</script>`,
    );
  });

  it("leaves out a script that came in with content", () => {
    expect(scriptsOf(seal(`<p><script>steal()</script><script nonce="guess">steal()</script>`).policy)).toBe("'self'");
  });

  it("takes the mark off what is no script", () => {
    const sealed = seal(`<link rel="preload" nonce="mark" href="/a.css"><p>é<script>x()</script></p>`);
    expect(sealed.html).toBe(`<link rel="preload" href="/a.css"><p>é<script>x()</script></p>`);
    expect(scriptsOf(sealed.policy)).toBe("'self'");
  });

  it("lets the style sheet go before the scripts", () => {
    const page = `<link rel="modulepreload" href="/a.js"/><p>ü</p><link rel="modulepreload" href="/b.js"/>`;
    expect(seal(page).html).toBe(page.replaceAll("<link ", `<link fetchpriority="low" `));
  });

  it("needs no hash for data", () => {
    expect(scriptsOf(seal(`<script type="application/json" id="page-data">{}</script>`).policy)).toBe("'self'");
  });

  it("hashes a script of several lines byte for byte", () => {
    const script = "\n  const a = '<b>';\n  é();\n";
    expect(scriptsOf(seal(`<script nonce="mark">${script}</script>`).policy)).toBe(`'self' ${hashOf(script)}`);
  });

  it("never allows inline code or styles, frames or foreign forms in production", () => {
    const { policy } = seal("<p>");
    expect(policy).not.toMatch(/unsafe|\*|ws:/);
    for (const part of ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
  });
});
