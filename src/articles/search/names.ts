/**
 * Names as Russian readers write them by ear, by how such a word begins, with the spelling of our pages: a reader who
 * asks for «дипсик» or «хуавея» finds what stands under DeepSeek and Huawei.
 */
const NAMES: readonly (readonly [begins: string, name: string])[] = [
  ["алибаб", "alibaba"],
  ["антропик", "anthropic"],
  ["асенд", "ascend"],
  ["асцент", "ascend"],
  ["байтданс", "bytedance"],
  ["байтдэнс", "bytedance"],
  ["блэквелл", "blackwell"],
  ["гемини", "gemini"],
  ["гугл", "google"],
  ["джемини", "gemini"],
  ["дипсик", "deepseek"],
  ["дипсиик", "deepseek"],
  ["камбрикон", "cambricon"],
  ["квен", "qwen"],
  ["кими", "kimi"],
  ["клод", "claude"],
  ["микрон", "micron"],
  ["муншот", "moonshot"],
  ["нвиди", "nvidia"],
  ["опенаи", "openai"],
  ["опенэйай", "openai"],
  ["самсунг", "samsung"],
  ["смик", "smic"],
  ["тсмц", "tsmc"],
  ["хуаве", "huawei"],
  ["хуавэ", "huawei"],
  ["хоппер", "hopper"],
  ["эйсенд", "ascend"],
  ["энвиди", "nvidia"],
  ["эпок", "epoch"],
  ["эсенд", "ascend"],
];

/** Longest ending that a name in Russian letters takes. */
const ENDING = 3;

/** The spelling of our pages for a name in Russian letters, in small ones; undefined for any other word. */
export function nameOf(word: string): string | undefined {
  return NAMES.find(([begins]) => word.startsWith(begins) && word.length - begins.length <= ENDING)?.[1];
}
