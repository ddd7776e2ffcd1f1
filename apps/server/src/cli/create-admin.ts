import { appointStaff } from "../features/accounts/index.ts";
import type { Command } from "./command.ts";

const wrongUse = 2;

export const createAdmin: Command = {
  name: "create-admin",
  summary: "Make the account of an address one of the staff",
  usage: `Usage: npm run plaza -- create-admin ADDRESS

A member with this e-mail address becomes staff at once. Without an account, an address is printed that makes one; it
works once, within 24 hours, for whoever opens it. Staff need a code app (in their settings) before they can do more
than members.`,
  async run(args, { config, store, io }) {
    const [address, ...rest] = args;
    if (address === undefined || rest.length > 0) {
      io.error(this.usage);
      return wrongUse;
    }
    const appointed = await appointStaff(store.db, address);
    if (appointed.outcome === "no_address") {
      io.error(`"${address}" is no e-mail address.`);
      return wrongUse;
    }
    io.out(
      appointed.outcome === "appointed"
        ? `${address} (${appointed.handle}) is of the staff now.`
        : `${address} has no account yet. Open this address within ${appointed.hours} hours to make one of the staff:\n${config.publicUrl}${appointed.path}`,
    );
    return 0;
  },
};
