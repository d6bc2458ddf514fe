import { type Trace, valuesAt } from "../../ensemble/index.ts";

/** Something that the least of several quantities decides. */
export interface Limited {
  readonly id: "chips" | "purchases" | "run" | "serving_us" | "serving_cn" | "serving_deepseek";
  /** What may bind; shares stand in this order. */
  readonly limits: readonly string[];
  /** While the record runs nothing is known of what binds. */
  readonly afterRecord: boolean;
  readonly names: readonly string[];
  /** Place of the limit that binds in a world. */
  readonly binds: (at: (name: string) => number) => number;
}

/** What limits Chinese chips, US purchases, China's largest run, and the service of users on both sides. */
export function limitedOf(labs: readonly string[]): Limited[] {
  const chinese = labs.filter((lab) => lab.startsWith("cn,"));
  return [
    {
      id: "chips",
      limits: ["packaging", "dies", "memory"],
      afterRecord: false,
      names: ["packaging", "domestic_by_dies", "domestic_by_memory"],
      binds: (at) => {
        const [packaging, dies, memory] = [at("packaging"), at("domestic_by_dies"), at("domestic_by_memory")];
        return memory < Math.min(packaging, dies) ? 2 : dies < packaging ? 1 : 0;
      },
    },
    {
      id: "purchases",
      limits: ["plants", "power", "money"],
      afterRecord: true,
      names: ["us_flow_wished", "us_flow_powered", "us_flow_paid"],
      binds: (at) => {
        const [plants, power, money] = [at("us_flow_wished"), at("us_flow_powered"), at("us_flow_paid")];
        return plants <= Math.min(power, money) ? 0 : power <= money ? 1 : 2;
      },
    },
    {
      id: "run",
      limits: ["cluster", "share"],
      afterRecord: false,
      names: ["run_by_cluster", "run_by_share"].flatMap((name) => chinese.map((lab) => `${name}[${lab}]`)),
      binds: (at) => {
        const least = chinese.map((lab) =>
          Math.min(at(`run_by_cluster[${lab}]`), at(`run_by_share[${lab}]`)),
        );
        const largest = chinese[least.indexOf(Math.max(...least))]!;
        const [cluster, share] = [at(`run_by_cluster[${largest}]`), at(`run_by_share[${largest}]`)];
        return cluster < share ? 0 : 1;
      },
    },
    serving("serving_us", "queue[us]"),
    serving("serving_cn", "queue[cn]"),
    {
      id: "serving_deepseek",
      limits: ["demand", "capacity"],
      afterRecord: false,
      names: ["demand[cn,deepseek]", "serving_room[cn,deepseek]"],
      binds: (at) => (at("serving_room[cn,deepseek]") < at("demand[cn,deepseek]") ? 1 : 0),
    },
  ];
}

function serving(id: "serving_us" | "serving_cn", queue: string): Limited {
  return {
    id,
    limits: ["demand", "capacity"],
    afterRecord: false,
    names: [queue],
    binds: (at) => (at(queue) > 1 ? 1 : 0),
  };
}

/**
 * The share of worlds in which each limit binds at each month asked for, `[limit][month]`; zero in all where nothing is
 * known. Worlds that failed are left out.
 */
export function sharesOf(
  trace: Trace,
  limited: Limited,
  { months, dataMonth }: { readonly months: readonly number[]; readonly dataMonth: number },
): number[][] {
  const shares = limited.limits.map(() => months.map(() => 0));
  months.forEach((month, place) => {
    if (limited.afterRecord && month <= dataMonth) return;
    const columns = new Map(limited.names.map((name) => [name, valuesAt(trace, name, month)]));
    const counts = limited.limits.map(() => 0);
    let all = 0;
    for (let world = 0; world < trace.worlds; world += 1) {
      if (limited.names.some((name) => Number.isNaN(columns.get(name)![world]!))) continue;
      counts[limited.binds((name) => columns.get(name)![world]!)]! += 1;
      all += 1;
    }
    counts.forEach((count, limit) => {
      shares[limit]![place] = count / all;
    });
  });
  return shares;
}
