// `npm run chaos`, as root on Linux: cuts the network between workers and server, fills disks, turns clocks, amid runs of the built
// package, and compares the results with that of one process. Writes status/chaos.json; not a part of `npm test`.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, "dist", "cli", "main.js");
const file = join(root, "status", "chaos.json");
const PARTS = 32;
const RUN = [
  "run",
  "--scenario",
  "as-it-was",
  "--worlds",
  String(PARTS * 64),
  "--replicates",
  String(PARTS),
  "--json",
  "--quiet",
];
const TAKEOVER = ["--takeover", "3"];
const missing = [
  [process.getuid?.() === 0, "root (network namespaces and mounts)"],
  [works("redis-server", "--version"), "redis-server (Debian: redis-server)"],
  [works("ip", "-V"), "ip (Debian: iproute2)"],
  [works("gcc", "--version"), "gcc (Debian: gcc, libc6-dev)"],
].flatMap(([there, what]) => (there ? [] : [what]));
if (missing.length > 0) {
  for (const what of missing) console.error(`chaos: missing: ${what}`);
  process.exit(1);
}

const DAY = 24 * 3600;

/** What to undo at the end, the last first. */
const undo = [];
const processes = new Set();
const work = mkdtempSync(join(tmpdir(), "ssylka-chaos-"));
undo.push(() => rmSync(work, { recursive: true, force: true }));

let failed = false;
try {
  const alone = JSON.parse((await done(start(RUN))).out).resultHash;
  console.log(`chaos: one process gives ${alone}`);
  const cases = [];
  for (const [what, make] of [
    ["a worker's network is cut for good amid its work; another takes over", cutForGood],
    [
      "the only worker's network is cut for 8 s, longer than the time of takeover, and comes back",
      cutForAWhile,
    ],
    ["the disk under Redis fills up amid the run, and is freed after 5 s", fullDiskOfRedis],
    ["the server's clock jumps ahead by 8 days, beyond every expiry, then back by 9", serverClock],
    ["one worker's clock is an hour ahead, another's a day behind", workerClocks],
  ]) {
    const { hash, computed, ...more } = await make();
    cases.push({ what, partsComputed: computed, of: PARTS, hash, same: hash === alone, ...more });
    console.log(
      `chaos: ${what}: ${computed} parts computed for ${PARTS}, ${hash === alone ? "same hash" : `OTHER HASH ${hash}`}`,
    );
  }
  cases.push(await fullDiskOfDesign());
  failed = cases.some(({ same }) => !same);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  const machine = { processor: cpus()[0].model.trim(), cores: cpus().length, node: process.version, commit };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ machine, run: `ssylka ${RUN.join(" ")}`, onOneProcess: alone, cases }, null, 2)}\n`,
  );
  console.log(`chaos: wrote ${file}`);
} finally {
  for (const child of processes) child.kill("SIGKILL");
  await pause(300);
  for (const step of undo.reverse()) step();
}
process.exitCode = failed ? 1 : 0;

/** Redis and the driver in one network, a worker in another: cut off, it is given up. */
async function cutForGood() {
  const net = network("a");
  const server = await redis({ inside: net.here });
  const address = `redis://${net.address}:${server.port}`;
  const run = start([...RUN, ...TAKEOVER, "--cluster", address], { inside: net.here });
  const far = worker(address, { inside: net.there });
  await until(() => computedBy(far) >= 3);
  net.cut();
  const near = worker(address, { inside: net.here });
  const { out } = await done(run);
  net.mend();
  return { ...result(out, [far, near]), computedByTheOther: computedBy(near) };
}

/** The same with one worker, whose network comes back. */
async function cutForAWhile() {
  const net = network("b");
  const server = await redis({ inside: net.here });
  const address = `redis://${net.address}:${server.port}`;
  const run = start([...RUN, ...TAKEOVER, "--cluster", address], { inside: net.here });
  const far = worker(address, { inside: net.there });
  await until(() => computedBy(far) >= 3);
  net.cut();
  await pause(8000);
  const during = computedBy(far);
  net.mend();
  const { out } = await done(run);
  return { ...result(out, [far]), computedWhenBack: during };
}

/** Redis on a small disk, which something else fills. */
async function fullDiskOfRedis() {
  const folder = disk("redis", "64m");
  const server = await redis({ folder, words: ["--appendfsync", "everysec"] });
  const address = `redis://127.0.0.1:${server.port}`;
  const run = start([...RUN, ...TAKEOVER, "--cluster", address]);
  const one = worker(address);
  await until(() => computedBy(one) >= 3);
  fill(join(folder, "ballast"));
  await until(() => /MISCONF/.test(run.err + one.err) || /No space/.test(server.said()), 60);
  await pause(5000);
  rmSync(join(folder, "ballast"));
  const { out } = await done(run);
  const refusal = /(MISCONF[^:]*|No space left on device)/.exec(run.err + one.err + server.said());
  return { ...result(out, [one]), refusal: refusal[0].trim() };
}

/** Redis believes a clock that jumps: locks, workers and runs expire at once. */
async function serverClock() {
  const clock = shiftedClock();
  const server = await redis({ env: clock.env });
  const address = `redis://127.0.0.1:${server.port}`;
  const run = start([...RUN, ...TAKEOVER, "--cluster", address]);
  const one = worker(address);
  await until(() => computedBy(one) >= 3);
  const before = serverSeconds(server);
  clock.turn(8 * DAY);
  await until(() => computedBy(one) >= 12);
  const jumped = serverSeconds(server) - before;
  clock.turn(-DAY);
  const { out } = await done(run);
  return { ...result(out, [one]), serverSawDays: Math.round(jumped / DAY) };
}

/** Workers that believe other clocks. */
async function workerClocks() {
  const server = await redis({});
  const address = `redis://127.0.0.1:${server.port}`;
  const [ahead, behind] = [shiftedClock(DAY / 24), shiftedClock(-DAY)];
  const run = start([...RUN, ...TAKEOVER, "--cluster", address]);
  const workers = [worker(address, { env: ahead.env }), worker(address, { env: behind.env })];
  const { out } = await done(run);
  return result(out, workers);
}

/** What makes a process believe another time, by so many seconds; it can be turned while the process runs. */
function shiftedClock(seconds = 0) {
  const library = join(work, "shifted-clock.so");
  const source = join(root, "scripts", "shifted-clock.c");
  if (!existsSync(library)) execFileSync("gcc", ["-O2", "-shared", "-fPIC", "-o", library, source]);
  const file = join(mkdtempSync(join(work, "clock-")), "seconds");
  writeFileSync(file, Buffer.alloc(8));
  const turn = (by) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(Math.round(by)));
    const open = openSync(file, "r+");
    writeSync(open, bytes, 0, 8, 0);
    closeSync(open);
  };
  turn(seconds);
  return { turn, env: { LD_PRELOAD: library, SHIFTED_CLOCK: file } };
}

function serverSeconds({ port }) {
  const said = execFileSync("redis-cli", ["-p", String(port), "time"], { encoding: "utf8" });
  return Number(said.split("\n")[0]);
}

/** A design on a disk that is too small is refused with the reason; on a larger one it goes on to the same bytes. */
async function fullDiskOfDesign() {
  const words = [
    "design",
    "--inputs",
    "stockpiling,delivery_lag",
    "--worlds",
    "64",
    "--replicates",
    "4",
    "--quiet",
    "--json",
    "--lang",
    "en",
    "--to",
  ];
  const whole = JSON.parse((await done(start([...words, join(work, "design")]))).out).hash;
  const folder = disk("design", "1m");
  const to = join(folder, "design");
  const first = start([...words, to]);
  const code = await first.code;
  const parts = readdirSync(to).filter(
    (name) => name.startsWith("part-") && !name.endsWith(".partial"),
  ).length;
  mountAgain(folder, "64m");
  const again = JSON.parse((await done(start([...words, to]))).out);
  const what = "the disk under a design fills up; it is started again on a larger one";
  const same =
    again.hash === whole && code === 2 && /ENOSPC|full disk/.test(first.err) && again.found === parts;
  console.log(
    `chaos: ${what}: exit ${code}, ${parts} files were whole, then ${same ? "same hash" : "NOT AS EXPECTED"}`,
  );
  return {
    what,
    said: first.err.trim().replace(to, "FOLDER"),
    exitCode: code,
    filesWhole: parts,
    of: again.parts,
    hash: again.hash,
    same,
  };
}

function result(out, workers) {
  return {
    hash: JSON.parse(out).resultHash,
    computed: workers.reduce((sum, one) => sum + computedBy(one), 0),
  };
}

function computedBy({ err }) {
  return (err.match(/part \d+ of \d+ in/g) ?? []).length;
}

function worker(address, place) {
  return start(["worker", "--workers", "1", ...TAKEOVER, "--lang", "en", "--cluster", address], place);
}

/** Starts the built command, in a network namespace and with other variables where told. */
function start(words, { inside, env = {} } = {}) {
  const line = [...(inside ? ["ip", "netns", "exec", inside] : []), process.execPath, main, ...words];
  const child = spawn(line[0], line.slice(1), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  processes.add(child);
  const one = { out: "", err: "", code: undefined };
  child.stdout.on("data", (bytes) => (one.out += bytes));
  child.stderr.on("data", (bytes) => (one.err += bytes));
  one.code = new Promise((resolve) =>
    child.on("close", (code) => {
      processes.delete(child);
      resolve(code);
    }),
  );
  return one;
}

async function done(one) {
  const code = await one.code;
  if (code !== 0) throw new Error(`a command ended with ${code}: ${one.err}`);
  return one;
}

/** A Redis server with an append-only file. */
async function redis({ inside, folder = mkdtempSync(join(work, "redis-")), words = [], env = {} }) {
  const port = 17000 + Math.floor(Math.random() * 10000);
  const own = [
    "redis-server",
    "--port",
    String(port),
    "--bind",
    "0.0.0.0",
    "--protected-mode",
    "no",
    "--dir",
    folder,
  ];
  const line = [
    ...(inside ? ["ip", "netns", "exec", inside] : []),
    ...own,
    "--appendonly",
    "yes",
    "--save",
    "",
    ...words,
  ];
  const child = spawn(line[0], line.slice(1), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  processes.add(child);
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  await until(() => /Ready to accept connections/.test(said), 20);
  return { port, said: () => said };
}

/** Two network namespaces and a cable between them. */
function network(name) {
  const [here, there] = [`ssylka-${name}-here`, `ssylka-${name}-there`];
  const ends = [`ssy-${name}0`, `ssy-${name}1`];
  for (const space of [here, there]) {
    ip("netns", "add", space);
    undo.push(() => ip("netns", "del", space));
    ip("-n", space, "link", "set", "lo", "up");
  }
  ip("link", "add", ends[0], "netns", here, "type", "veth", "peer", "name", ends[1], "netns", there);
  ip("-n", here, "addr", "add", "10.77.0.1/24", "dev", ends[0]);
  ip("-n", there, "addr", "add", "10.77.0.2/24", "dev", ends[1]);
  for (const [space, end] of [
    [here, ends[0]],
    [there, ends[1]],
  ])
    ip("-n", space, "link", "set", end, "up");
  const set = (state) => ip("-n", there, "link", "set", ends[1], state);
  return { here, there, address: "10.77.0.1", cut: () => set("down"), mend: () => set("up") };
}

function ip(...words) {
  execFileSync("ip", words, { stdio: ["ignore", "ignore", "inherit"] });
}

/** A disk of its own, in memory. */
function disk(name, size) {
  const folder = mkdtempSync(join(work, `${name}-`));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  undo.push(() => spawnSync("umount", ["-l", folder]));
  return folder;
}

function mountAgain(folder, size) {
  execFileSync("mount", ["-o", `remount,size=${size}`, folder]);
}

/** Fills the disk that a file lies on. */
function fill(path) {
  spawnSync("dd", ["if=/dev/zero", `of=${path}`, "bs=64k"], { stdio: "ignore" });
}

function works(program, ...words) {
  return spawnSync(program, words).status === 0;
}

async function until(holds, seconds = 120) {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > seconds * 20) throw new Error(`waited ${seconds} s for: ${holds}`);
    await pause(50);
  }
}
