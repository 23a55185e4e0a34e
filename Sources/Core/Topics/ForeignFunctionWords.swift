/// Words that carry no subject in languages other than English, as far as no English term is spelled
/// like them ("die" is also a piece of silicon).
///
/// Headings neither hold nor cross them. Only for membership tests, never iterated.
let foreignFunctionWords: Set<String> = [
  // Russian, Ukrainian, Bulgarian
  "без", "в", "во", "для", "до", "з", "за", "и", "из", "или", "к", "как", "на", "над", "не", "о",
  "об",
  "от", "по", "под", "при", "про", "с", "со", "та", "у", "что", "это", "його", "між", "від",
  "основе",
  "использованием", "помощью", "применением", "исследование", "разработка", "анализ",
  // Arabic, Persian
  "إلى", "الى", "أو", "أن", "أي", "بين", "حول", "خلال", "ضمن", "عبر", "على", "عن", "عند", "في",
  "كما",
  "ما", "مع", "من", "هذا", "هذه", "و", "باستخدام", "استخدام", "دراسة", "از", "با", "به", "برای",
  "بر",
  "در", "را", "که", "یک",
  // Greek, Hebrew
  "για", "και", "με", "σε", "στα", "στη", "στην", "στο", "στον", "τα", "τη", "την", "της", "το",
  "του",
  "των", "από", "או", "אל", "את", "על", "עם", "של",
  // Korean
  "대한", "및", "위한", "이용한", "관한", "기반", "통한", "연구",
  // German, French, Spanish, Portuguese, Italian
  "auf", "aus", "bei", "dem", "der", "ein", "eine", "einer", "für", "oder",
  "und", "vom", "zu", "zum", "zur", "über", "au", "aux", "avec", "dans", "du", "en", "les",
  "ou", "par", "pour", "une", "entre", "las", "los", "mediante", "para", "por", "una",
  "da", "uma", "che", "dei", "del", "della", "delle", "di", "nel",
]
