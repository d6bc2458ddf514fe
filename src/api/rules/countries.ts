import type { Fault } from "../../units/index.ts";

/** Country codes in use, ISO 3166-1 alpha-2 (249 of them). */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ
   BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
   CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ
   DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
   GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY
   HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
   KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY
   MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
   NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY
   QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
   TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ
   VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

/** What people write instead of the code. */
const MISNAMED: Readonly<Record<string, string>> = {
  UK: "GB",
  GBR: "GB",
  EL: "GR",
  USA: "US",
  CHN: "CN",
  PRC: "CN",
  HKG: "HK",
  TWN: "TW",
  ROC: "TW",
  JPN: "JP",
  KOR: "KR",
  ROK: "KR",
  NLD: "NL",
  SGP: "SG",
  MYS: "MY",
  UAE: "AE",
  KSA: "SA",
  RUS: "RU",
  IND: "IN",
};

/** The fault of a country given to an option: a mistyped one would else get a clean answer. */
export function countryFaults(where: string, code: string | undefined): Fault[] {
  if (code === undefined || COUNTRIES.has(code)) return [];
  const capital = code.toUpperCase();
  const meant = COUNTRIES.has(capital)
    ? capital
    : Object.hasOwn(MISNAMED, capital)
      ? MISNAMED[capital]
      : undefined;
  const hint = meant === undefined ? "" : `; did you mean "${meant}"?`;
  return [{ where, what: `expected an ISO 3166 country code such as "CN", got "${code}"${hint}` }];
}
