//! Units, bounds and the words that tell a penalty from a time limit, of all languages in one list, folded as texts are.

use crate::law::figures::Unit;

const UNITS: &[(Unit, &str)] = &[
    (
        Unit::Year,
        "year years an ans année années année-s año años ano anos jahr jahre jahren jahres год года лет году годам \
         سنة سنه سنوات سنين عام اعوام عاما 年",
    ),
    (
        Unit::Month,
        "month months mois mes meses mês monat monate monaten monats месяц месяца месяцев شهر اشهر شهور شهرا 月",
    ),
    (Unit::Week, "week weeks semaine semaines semana semanas woche wochen неделя недели недель неделю اسبوع اسابيع 周"),
    (
        Unit::Day,
        "day days jour jours día días dia dias tag tage tagen tages день дня дней сутки суток يوم ايام يوما 日 天",
    ),
    (Unit::Hour, "hour hours heure heures hora horas stunde stunden час часа часов ساعة ساعات 时"),
];

/// Arabic duals: a unit that says two by itself.
const TWO: &[(Unit, &str)] = &[
    (Unit::Year, "سنتان سنتين عامين عامان"),
    (Unit::Month, "شهران شهرين"),
    (Unit::Week, "اسبوعين"),
    (Unit::Day, "يومان يومين"),
];

/// Words that stand between a number and its unit.
pub(super) const BETWEEN: &str = "full complete whole calendar consecutive working business volle vollen полных календарных \
                                  рабочих 个 個 小";

/// The words of months in dates, the first of each pair its language's own.
pub(super) const MONTHS: &str = "january february march april may june july august september october november december \
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre \
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro \
    januar februar märz juni juli oktober dezember \
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря \
    يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر";

/// Marks of money, and how they are written in a figure.
const MONEY: &str = "$ € £ ¥ usd eur gbp dollar dollars euro euros pound pounds peso pesos peseta pesetas rupee rupees franc \
    francs real reais rand shilling shillings naira рубль рубля рублей гривен دينار دنانير دينارا درهم ريال ليرة جنيه 元 圆";

/// The beginnings of words that tell of loss of liberty.
const PRISON: &[&str] = &[
    "imprison",
    "prison",
    "custod",
    "loss of liberty",
    "deprivation of liberty",
    "emprisonnement",
    "réclusion",
    "prisión",
    "prisões",
    "prisão",
    "reclus",
    "detenção",
    "freiheitsstrafe",
    "freiheitsentzug",
    "лишени",
    "السجن",
    "الحبس",
    "بالحبس",
    "بالسجن",
    "徒刑",
    "拘役",
];

/// The beginnings of words that tell of a fine.
const FINE: &[&str] = &[
    "fine",
    "amende",
    "multa",
    "geldstrafe",
    "geldbuße",
    "geldbusse",
    "bußgeld",
    "bussgeld",
    "штраф",
    "غرامة",
    "بغرامة",
    "الغرامة",
    "罚款",
    "罚金",
    "penalt",
];

/// What tells an age from a time.
const AGE: &[&str] = &[
    "of age",
    "old",
    "de edad",
    "d\"âge",
    "d\"age",
    "de idade",
    "lebensjahr",
    "возраст",
    "من العمر",
    "age of",
    "aged",
    "âge de",
    "سن ",
];

/// Words before a figure that make it the least.
const LEAST: &[&str] = &[
    "at least",
    "not less than",
    "no less than",
    "less than",
    "minimum of",
    "minimum term of",
    "minimum period of",
    "exceeding",
    "au moins",
    "inférieure à",
    "inférieur à",
    "al menos",
    "menos de",
    "inferior a",
    "mínimo de",
    "por lo menos",
    "pelo menos",
    "mindestens",
    "nicht unter",
    "не менее",
    "не ниже",
    "от",
    "لا تقل عن",
    "لا يقل عن",
    "不少于",
    "from",
    "after",
    "since",
    "après",
    "después de",
    "desde",
    "nach",
    "seit",
    "после",
    "بعد",
    "more than",
    "von",
    "depuis",
    "من",
    "longer than",
    "de",
];

/// Words before a figure that make it the most.
const MOST: &[&str] = &[
    "not exceeding",
    "not more than",
    "no more than",
    "up to",
    "maximum of",
    "maximum term of",
    "at most",
    "within",
    "does not exceed",
    "exceed",
    "au plus",
    "jusqu\"à",
    "n\"excédant pas",
    "ne dépassant pas",
    "maximal de",
    "hasta",
    "superior a",
    "más de",
    "máximo de",
    "no exceda de",
    "até",
    "no máximo",
    "bis zu",
    "höchstens",
    "nicht mehr als",
    "до",
    "не более",
    "не свыше",
    "не превышающий",
    "لا تزيد علي",
    "لا تزيد عن",
    "لا يزيد علي",
    "لا تجاوز",
    "لا يجاوز",
    "حتي",
    "不超过",
    "before",
    "prior to",
    "avant le",
    "avant",
    "antes de",
    "antes del",
    "vor dem",
    "vor",
    "قبل",
];

/// Words behind a figure: the least, and the most.
const BEHIND: (&[&str], &[&str]) = (
    &[
        "以上",
        "or more",
        "or longer",
        "at least",
        "at the least",
        "ou plus",
        "o más",
        "oder mehr",
        "и более",
        "علي الاقل",
        "ou mais",
        "oder länger",
    ],
    &["以下", "以内", "以前", "or less", "at most", "at the most", "ou moins", "o menos", "oder weniger", "علي الاكثر"],
);

/// What joins the two ends of a span.
pub(super) const TO: &str = "to a à bis до الي إلي 至 - and y et und и";

/// Whether a list of words has this one.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// The unit a word names, and the number it says by itself.
pub(super) fn unit(word: &str) -> Option<(Unit, Option<u64>)> {
    let plain = word.replace(['أ', 'إ', 'آ'], "ا");
    let of = |list: &[(Unit, &str)]| list.iter().find(|(_, words)| has(words, &plain)).map(|(unit, _)| *unit);
    of(UNITS).map(|unit| (unit, None)).or_else(|| of(TWO).map(|unit| (unit, Some(2))))
}

/// Whether a word or sign is one of money.
pub(super) fn is_money(word: &str) -> bool {
    has(MONEY, word)
}

/// What a sentence tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    Prison,
    Fine,
    Neither,
}

/// What a stretch of folded words tells of, by the last word that tells.
pub(super) fn tells(text: &str) -> Tells {
    let last = |list: &[&str]| list.iter().filter_map(|word| text.rfind(word)).max();
    match (last(PRISON), last(FINE)) {
        (Some(prison), Some(fine)) if fine > prison => Tells::Fine,
        (Some(_), _) => Tells::Prison,
        (None, Some(_)) => Tells::Fine,
        (None, None) => Tells::Neither,
    }
}

/// Whether a figure between these words is somebody's age.
pub(super) fn is_age(before: &str, after: &str) -> bool {
    AGE.iter().any(|word| after.trim_start().starts_with(word) || before.trim_end().ends_with(word.trim_end()))
}

/// Whether a figure between these words is the least, and whether it is the most.
pub(super) fn bound(before: &str, after: &str) -> (bool, bool) {
    // No word of these is longer; the rest of a long provision is not copied for each of its figures.
    let near = after.trim_start().chars().take(64);
    let after: String = near.map(|sign| if matches!(sign, 'أ' | 'إ') { 'ا' } else { sign }).collect();
    let before = before.trim_end();
    let longest = |list: &[&str]| {
        let ends = |word: &&&str| {
            let rest = before.strip_suffix(**word);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric) || word.chars().all(|c| c > '\u{3000}'))
        };
        list.iter().filter(ends).map(|word| word.len()).max().unwrap_or(0)
    };
    if BEHIND.0.iter().any(|word| after.starts_with(word)) {
        return (true, false);
    }
    if BEHIND.1.iter().any(|word| after.starts_with(word)) {
        return (false, true);
    }
    let (least, most) = (longest(LEAST), longest(MOST));
    // `not less than` ends like `less than`, `no más de` like `de`: the longer one tells. `less than` by itself sets the most.
    let bare = |word: &str, not: &[&str]| before.ends_with(word) && !not.iter().any(|not| before.ends_with(not));
    if bare("less than", &["not less than", "no less than", "nor less than"]) {
        return (false, true);
    }
    if bare("exceeding", &["not exceeding", "nor exceeding"])
        || bare("more than", &["not more than", "no more than", "nor more than"])
    {
        return (true, false);
    }
    // `de` alone only joins.
    (least > most && least > 2, most > least)
}
