// Rooms by themselves: units, and a chart of the catalog's own facts. They run in a browser as well.
import { openCatalog } from "ssylka";
import { chipSpec, machineBalance } from "ssylka/hardware";
import { tpp } from "ssylka/rules";
import { formatNumber } from "ssylka/units";

for (const id of ["h20", "h100"]) {
  const chip = openCatalog().catalog.chips.get(id);
  const { low, high } = tpp(chip);
  const balance = machineBalance(chipSpec(chip));
  const show = (value) => formatNumber(value, { language: "en", significant: 3 });
  console.log(
    `${chip.name.en}: TPP ${show(low)}${low === high ? "" : ` to ${show(high)}`}, ${show(balance)} FLOP a byte`,
  );
}
