import { BlockList, isIP } from "node:net";

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const groupsOfAddress = 8;
const groupsOfNetwork = 4;

/** Proxies whose X-Forwarded-For is believed, as addresses or networks such as 10.0.0.0/8. */
export function trustedProxies(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, prefix === undefined ? (family === "ipv6" ? 128 : 32) : Number(prefix), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

type Came = { remote: string | undefined; forwardedFor: string | undefined };

/** Who asked, as far as it can be told: a household counts once, so of IPv6 only the network. Null when unknown. */
export function sourceNetwork({ remote, forwardedFor }: Came, isTrusted: (address: string) => boolean): string | null {
  let address = bareAddress(remote ?? "");
  const hops = (forwardedFor ?? "").split(",");
  while (address !== null && isTrusted(address)) {
    const before = bareAddress(hops.pop() ?? "");
    if (before === null) break;
    address = before;
  }
  return address === null ? null : networkOf(address);
}

function bareAddress(written: string): string | null {
  const bare = written.trim().replace(/%.*$/, "").replace(mapped, "$1");
  return isIP(bare) === 0 ? null : bare;
}

function networkOf(address: string): string {
  if (isIP(address) === 4) return address;
  // The parser of addresses writes an IPv4 tail as groups, so that groups can be counted.
  const [head = [], tail = []] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split("::")
    .map((half) => half.split(":").filter(Boolean));
  const zeros = Array.from({ length: groupsOfAddress - head.length - tail.length }, () => "0");
  return `${[...head, ...zeros, ...tail].slice(0, groupsOfNetwork).join(":")}::/64`;
}
