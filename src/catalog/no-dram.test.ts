import { expect, test } from "vitest";
import { faultsOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";

const H20 = SMALL_CATALOG["chips/h20.yaml"]!;
const faults = (text: string) => faultsOf(smallCatalog({ "chips/h20.yaml": text }));
const bare = H20.replace(/^ {2}hbm_\w+:.*\n/gm, "").replace(
  "nonPlanar: true\n",
  "nonPlanar: true\ndram: false\n",
);
const noted = bare.replace(
  "source: maker-spec\n",
  "note: { en: On the die., ru: На кристалле. }\nsource: maker-spec\n",
);

test("a chip without DRAM is read when it says where its memory is", () => {
  expect(faults(noted)).toEqual([]);
});

test("without a note, beside a fact of DRAM, or as true it is refused", () => {
  const place = (line: string) => expect.stringContaining(line);
  expect(faults(bare)).toEqual([place("note: expected where the memory is, beside dram: false")]);
  expect(faults(noted.replace("facts:\n", "facts:\n  hbm_capacity: 96 GB\n"))).toEqual([
    place("facts.hbm_capacity: expected none beside dram: false"),
  ]);
  expect(faults(noted.replace("dram: false", "dram: true"))).toEqual([
    place("dram: expected false or nothing"),
  ]);
});
