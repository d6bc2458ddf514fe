/** What the equations leave out, in words. */
export function missesText(): { readonly ru: string; readonly en: string } {
  return {
    ru: `- Одна марка формата на весь запуск: на деле веса экспертов, остальные веса, кеш и обмен бывают в разных форматах.
- Нагрузка считается установившейся: разгон и длинные хвосты коротких испытаний не учтены.
- Программы разных лет и команд различаются в полтора раза и больше; это самый большой источник неопределённости.
- У 910C и H800 опубликованных измерений единицы, и почти все сделаны теми, кто эти системы построил.
- Доступность, отказы и неровный приток запросов в скорость не входят: настоящий парк занят не полностью.`,
    en: `- One label of format for a whole run: in fact weights of experts, other weights, cache and exchange differ in format.
- The load is taken as steady: the ramp and the long tails of short tests are left out.
- Software of different years and teams differs by half and more; it is the largest source of uncertainty.
- For the 910C and the H800 there are only a few published measurements, nearly all by those who built the systems.
- Availability, faults and uneven arrival of requests are not in the rates: a real fleet is never fully busy.`,
  };
}
