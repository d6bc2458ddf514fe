/** One run on many machines: a driver gives ranges of a plan to workers over Redis and adds what they give. */
export { type ClusterAddress, readAddress } from "./address.ts";
export { type DeadLetter, deadLetters } from "./dead.ts";
export { type DrivenRun, type DriveOptions, type DriverNotice, runOnCluster } from "./drive.ts";
export { type Edition, editionWords } from "./edition.ts";
export { serve, type WorkerNotice, type WorkerOptions } from "./serve.ts";
