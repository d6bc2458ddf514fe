/** Subscripts of the laboratories of the published model, `bloc,house`. */
export const LABS = [
  "us,openai",
  "us,anthropic",
  "us,gdm",
  "us,meta",
  "us,xai",
  "cn,deepseek",
  "cn,moonshot",
  "cn,zai",
  "cn,qwen",
  "cn,bytedance",
] as const;

export const BLOCS = ["us", "cn"] as const;
