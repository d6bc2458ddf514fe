/** What the equations leave out, in words. */
export function missesText(): { readonly ru: string; readonly en: string } {
  return {
    ru: `Чего в уравнениях нет:

- Нагрузка считается установившейся: разгон и длинные хвосты коротких испытаний не учтены.
- Программы разных лет и команд различаются на треть и больше, и модель знает об этом мало.
- Измерений, по которым подобраны постоянные, у H20 {{hw:rows.h20}}, у H800 {{hw:rows.h800}}, у 910C {{hw:rows.ascend-910c}}, и у двух последних почти все сделаны теми, кто эти системы построил.
- Доступность, отказы и неровный приток запросов в скорость не входят: настоящий парк занят не полностью.`,
    en: `What the equations leave out:

- The load is taken as steady: the ramp and the long tails of short tests are left out.
- Software of different years and teams differs by a third and more, of which the model knows little.
- Of the measurements that the constants were fitted on, {{hw:rows.h20}} are of the H20, {{hw:rows.h800}} of the H800 and {{hw:rows.ascend-910c}} of the 910C, nearly all of the last two by those who built the systems.
- Availability, faults and uneven arrival of requests are not in the rates: a real fleet is never fully busy.`,
  };
}
