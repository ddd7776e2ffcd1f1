import { describe, expect, it } from "vitest";
import { sourceNetwork, trustedProxies } from "./source-network.ts";

const none = trustedProxies([]);
const proxies = trustedProxies(["172.30.0.0/24", "10.0.0.9", "fd00::/8"]);
const from = (remote: string | undefined, forwardedFor?: string, isTrusted = proxies) =>
  sourceNetwork({ remote, forwardedFor }, isTrusted);

describe("the source of a search", () => {
  it("is the address of the other side", () => {
    expect(from("192.0.2.7", undefined, none)).toBe("192.0.2.7");
    expect(from("::ffff:192.0.2.7", undefined, none)).toBe("192.0.2.7");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["2001:DB8:0001:2:aaaa::1", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("is the network of %s", (address, network) => {
    expect(from(address, undefined, none)).toBe(network);
  });

  it("is what a trusted proxy says", () => {
    expect(from("172.30.0.5", "192.0.2.7")).toBe("192.0.2.7");
    expect(from("10.0.0.9", "192.0.2.7, 172.30.0.2")).toBe("192.0.2.7");
    expect(from("fd12::1", "2001:db8::1")).toBe("2001:db8:0:0::/64");
  });

  it("is not what a stranger says", () => {
    expect(from("198.51.100.1", "192.0.2.7")).toBe("198.51.100.1");
    expect(from("172.30.0.5", "192.0.2.99, 198.51.100.1")).toBe("198.51.100.1");
    expect(from("172.30.0.5", "192.0.2.7", none)).toBe("172.30.0.5");
  });

  it("is the last that can be read, and nobody when none can", () => {
    expect(from("172.30.0.5", "unknown")).toBe("172.30.0.5");
    expect(from("172.30.0.5")).toBe("172.30.0.5");
    expect(from(undefined, "192.0.2.7")).toBeNull();
  });
});
