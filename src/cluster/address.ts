import { InputError } from "../units/index.ts";

/** Where a Redis server listens, and how to sign in. */
export interface ClusterAddress {
  readonly host: string;
  readonly port: number;
  /** Number of the database. */
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  /** `rediss://`: the connection is encrypted. */
  readonly tls: boolean;
  /** The address without name and password: the only form that is printed. */
  readonly shown: string;
}

const EXAMPLE = "redis://host:6379/0";
const DEFAULT_PORT = 6379;

/**
 * Reads `redis://[name:password@]host[:port][/db]`, or `rediss://` for an encrypted connection.
 *
 * @param where the option or variable it was given in, for faults; these never hold the password
 * @throws InputError
 */
export function readAddress(written: string, where = "--cluster"): ClusterAddress {
  const refuse = (): never => {
    throw new InputError({ where, what: `expected an address such as ${EXAMPLE}, got "${hidden(written)}"` });
  };
  if (!URL.canParse(written)) return refuse();
  const { protocol, hostname, port, pathname, username, password, search, hash } = new URL(written);
  const db = pathname.replace(/^\//, "");
  if (
    !/^rediss?:$/.test(protocol) ||
    hostname === "" ||
    !/^\d{0,4}$/.test(db) ||
    search !== "" ||
    hash !== ""
  )
    return refuse();
  const address = {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port || DEFAULT_PORT),
    db: Number(db),
  };
  return {
    ...address,
    ...(username !== "" && { username: decodeURIComponent(username) }),
    ...(password !== "" && { password: decodeURIComponent(password) }),
    tls: protocol === "rediss:",
    shown: `${protocol}//${hostname}:${address.port}/${address.db}`,
  };
}

/** Whatever was written, without what may be a name and a password. */
function hidden(written: string): string {
  return written.replace(/^([^@]*:\/\/)?.*@/s, "$1***@");
}
