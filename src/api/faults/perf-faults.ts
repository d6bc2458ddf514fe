/** Faults of `ssylka perf` in Russian: what is said in English, and the same with its parts `$1`, `$2`. */
export const PERFORMANCE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^expected a number from (\S+) to (\S+), got "(.*)"$/, "ожидалось число от $1 до $2, дано «$3»"],
  [/^expected one of ([a-z0-9, ]+), got "(.*?)"(.*)$/, "ожидалось одно из: $1; дано «$2»$3"],
  [/^expected a chip such as (.*), got nothing$/, "ожидался чип, например $1, не дано ничего"],
  [
    /^expected a language model such as (.*), got nothing$/,
    "ожидалась языковая модель, например $1, не дано ничего",
  ],
  [
    /^expected a language model whose architecture is published, got "(.*)"$/,
    "ожидалась модель, устройство которой опубликовано, дана «$1»",
  ],
  [
    /^expected a number of chips such as 2048 or (\S+), got nothing$/,
    "ожидалось число чипов, например 2048 или $1, не дано ничего",
  ],
  [
    /^expected a number of tokens such as (\S+), got nothing$/,
    "ожидалось число токенов, например $1, не дано ничего",
  ],
  [/^expected it with (--\w+) or (--\w+), got it without$/, "ожидалось вместе с $1 или $2, дано без этого"],
  [/^expected it with (.*), got it without$/, "ожидалось вместе с $1, дано без этого"],
  [/^expected it without (--\w+), got both$/, "ожидалось без $1, дано и то и другое"],
  [/^expected --phase mixed with it, got (\w+)$/, "ожидалось вместе с --phase mixed, дано $1"],
  [
    /^expected groups of --tp, --ep and --dp that divide the chips, got (no number of|\d+) chips that none does$/,
    "ожидались группы --tp, --ep и --dp, на которые делится число чипов ($1), таких нет",
  ],
  [
    /^expected a prompt and half of its answer of at most (\d+) tokens, which memory holds beside the weights, got (\S+)$/,
    "ожидался запрос с половиной ответа не длиннее $1 токенов — столько вмещает память рядом с весами, дано $2",
  ],
  [
    /^expected chips that divide into groups of at least (\d+), which hold the weights of (\S+) in (\S+) \((\d+) GB\), got (\d+) in a layout that does not$/,
    "ожидалось число чипов, которое делится на группы не меньше $1 — столько вмещает веса $2 в $3 ($4 ГБ), дано $5 в другой раскладке",
  ],
  [/^expected each chip once, got (\S+) twice$/, "ожидался каждый чип один раз, $1 дан дважды"],
  [
    /^expected at most (\d+) drafted tokens, got "(.*)"$/,
    "ожидалось не больше $1 угадываемых токенов, дано «$2»",
  ],
  [
    /^expected query heads that (\d+) key-value heads divide, got (\d+)$/,
    "ожидалось число голов запроса, которое делится на $1 голов кэша, дано $2",
  ],
  [
    /^expected chips that hold the weights of (\S+) in (\S+) \((\d+) GB\), got (?:(\d+) of )?(\S+) with (\S+) GB each; at least (\d+) would hold the weights$/,
    "веса $1 в $2 занимают $3 ГБ и не помещаются: $4 × $5 по $6 ГБ; веса вместят не менее $7",
  ],
  [
    /^expected a format of which (\S+) has a floating-point peak(.*), got "(.*)"$/,
    "ожидался формат с плавающей точкой, который умеет $1$2, дано «$3»",
  ],
  [
    /^expected (\d+) to (\d+) chips by commas, such as (\S+), got "(.*)"$/,
    "ожидалось от $1 до $2 чипов через запятую, например $3, дано «$4»",
  ],
  [
    /^expected chips that read prompts and chips that generate, such as (\S+), got "(.*)"$/,
    "ожидалось число чипов на обработку запросов и на генерацию, например $1, дано «$2»",
  ],
  [
    /^expected a run that its chips can hold, got one that does not fit$/,
    "ожидался прогон, который помещается в память чипов, дан другой",
  ],
  [
    /^expected a published architecture fact, got none: nothing can be computed for this model$/,
    "этого об устройстве модели не опубликовано, посчитать её нельзя",
  ],
  [/^expected a dense peak in (\w+) or (\w+), got none$/, "у чипа нет пиковой скорости в $1 и в $2"],
  [/^expected a dense peak in (\w+), got none$/, "у чипа нет пиковой скорости в $1"],
  [/^expected a dense (\w+) peak to train in, got none$/, "у чипа нет пиковой скорости в $1, чтобы обучать"],
  [
    /^expected tensor and expert groups that divide the chips, got (\d+) and (\d+) on (\d+)$/,
    "число чипов должно делиться на тензорные и экспертные группы, а группы по $1 и $2 на $3 чипах",
  ],
  [
    /^expected mixed, decode, prefill or train, got "(.*)"$/,
    "ожидалось mixed, decode, prefill или train, дано «$1»",
  ],
  [/^expected mha, gqa or mla, got none$/, "ожидалось mha, gqa или mla, нет ничего"],
  [/^expected finite low <= value <= high, got (.*)$/, "нужны числа low <= value <= high, дано $1"],
  [
    /^expected a belief with 0 < low <= value <= high, got none$/,
    "нужно допущение с 0 < low <= value <= high, его нет",
  ],
  [/^expected the fact "(.*)"$/, "нужен факт «$1»"],
];
