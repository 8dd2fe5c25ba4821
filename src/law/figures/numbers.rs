//! Numbers in digits and in words, as statutes write them.

use crate::law::chinese::whole as chinese;
use crate::law::figures::Token;

/// Words for numbers up to a hundred, folded, hamza left aside.
const WORDS: &[(u64, &str)] = &[
    (1, "one un une uno una um uma ein eine einem einen einer eines один одного одной одна واحد واحدة"),
    (2, "two deux dos dois duas zwei два двух две اثنين اثنان اثنتين"),
    (3, "three trois tres três drei три трех ثلاث ثلاثة"),
    (4, "four quatre cuatro quatro vier четыре четырех اربع اربعة"),
    (5, "five cinq cinco fünf пять пяти خمس خمسة"),
    (6, "six seis sechs шесть шести ست ستة"),
    (7, "seven sept siete sete sieben семь семи سبع سبعة"),
    (8, "eight huit ocho oito acht восемь восьми ثمان ثماني ثمانية"),
    (9, "nine neuf nueve nove neun девять девяти تسع تسعة"),
    (10, "ten dix diez dez zehn десять десяти عشر عشرة"),
    (11, "eleven onze once elf одиннадцать одиннадцати احد احدي"),
    (12, "twelve douze doce doze zwölf двенадцать двенадцати اثنا اثني اثنتا اثنتي"),
    (13, "thirteen treize trece treze dreizehn тринадцать тринадцати"),
    (14, "fourteen quatorze catorce catorze vierzehn четырнадцать четырнадцати"),
    (15, "fifteen quinze quince fünfzehn пятнадцать пятнадцати"),
    (16, "sixteen seize dieciséis dezesseis dezasseis sechzehn шестнадцать шестнадцати"),
    (17, "seventeen diecisiete dezessete dezassete siebzehn семнадцать семнадцати"),
    (18, "eighteen dieciocho dezoito achtzehn восемнадцать восемнадцати"),
    (19, "nineteen diecinueve dezenove dezanove neunzehn девятнадцать девятнадцати"),
    (20, "twenty vingt vingts veinte vinte zwanzig двадцать двадцати عشرون عشرين"),
    (21, "veintiuno veintiún"),
    (22, "veintidós"),
    (23, "veintitrés"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (26, "veintiséis"),
    (27, "veintisiete"),
    (28, "veintiocho"),
    (29, "veintinueve"),
    (30, "thirty trente treinta trinta dreißig dreissig тридцать тридцати ثلاثون ثلاثين"),
    (40, "forty quarante cuarenta quarenta vierzig сорок сорока اربعون اربعين"),
    (50, "fifty cinquante cincuenta cinquenta fünfzig пятьдесят пятидесяти خمسون خمسين"),
    (60, "sixty soixante sesenta sessenta sechzig шестьдесят шестидесяти ستون ستين"),
    (70, "seventy setenta siebzig семьдесят семидесяти سبعون سبعين"),
    (80, "eighty ochenta oitenta achtzig восемьдесят восьмидесяти ثمانون ثمانين"),
    (90, "ninety noventa neunzig девяносто تسعون تسعين"),
    (100, "hundred cent cien ciento cem hundert einhundert сто ста مائة مئة"),
];

/// Words that multiply the number before them.
const TIMES: &[(u64, &str)] = &[
    (1_000, "thousand mille mil tausend тысяч тысячи тысяча тысячу الف الاف الفا"),
    (10_000, "万 萬"),
    (1_000_000, "million millions millón millones milhão milhões millionen миллион миллиона миллионов مليون ملايين"),
];

fn word(text: &str, list: &[(u64, &str)]) -> Option<u64> {
    let plain = text.replace(['أ', 'إ', 'آ'], "ا");
    list.iter().find(|(_, words)| words.split(' ').any(|word| word == plain)).map(|(value, _)| *value)
}

/// The value of a word for a number. In German the ones stand before the tens: `fünfundzwanzig`; in Arabic `and` is part of
/// the word.
fn value(text: &str) -> Option<u64> {
    word(text, WORDS).or_else(|| {
        let (ones, tens) = text.split_once("und")?;
        let (ones, tens) = (word(ones, WORDS)?, word(tens, WORDS)?);
        (ones < 10 && (20..100).contains(&tens)).then_some(ones + tens)
    })
}

/// The number that begins at a token, and the token behind it. A number that is told again in brackets is one.
pub(super) fn number(tokens: &[Token<'_>], at: usize) -> Option<(u64, usize)> {
    let (value, mut end) = plain(tokens, at)?;
    if tokens.get(end).is_some_and(|token| token.text == "(")
        && let Some((_, behind)) = plain(tokens, end + 1)
        && tokens.get(behind).is_some_and(|token| token.text == ")")
    {
        end = behind + 1;
    }
    Some((value, end))
}

fn plain(tokens: &[Token<'_>], at: usize) -> Option<(u64, usize)> {
    let first = tokens.get(at)?;
    let (mut sum, mut end) = if first.text.starts_with(|c: char| c.is_ascii_digit()) {
        digits(tokens, at)?
    } else if chinese(first.text).is_some() {
        let run: String = tokens.get(at..)?.iter().map_while(|token| chinese(token.text).map(|_| token.text)).collect();
        (u64::from(chinese(&run)?), at + run.chars().count())
    } else {
        words(tokens, at)?
    };
    while let Some(times) = tokens.get(end).and_then(|token| word(token.text, TIMES)) {
        sum = sum.saturating_mul(times);
        end += 1;
    }
    Some((sum, end))
}

/// Digits, in groups of three if they are divided.
fn digits(tokens: &[Token<'_>], at: usize) -> Option<(u64, usize)> {
    let first = tokens.get(at)?;
    let mut all = first.text.to_owned();
    let mut end = at + 1;
    let three = |token: &Token<'_>| token.text.len() == 3 && token.text.bytes().all(|byte| byte.is_ascii_digit());
    while all.len() <= 12 && first.text.len() <= 3 {
        let (Some(last), Some(next)) = (tokens.get(end - 1), tokens.get(end)) else { break };
        let divided = matches!(next.text, "," | "." | "٬") && next.from == last.to;
        let group = if divided { tokens.get(end + 1).filter(|group| group.from == next.to) } else { Some(next) };
        let Some(group) = group.filter(|group| three(group)) else { break };
        all.push_str(group.text);
        end += if divided { 2 } else { 1 };
    }
    Some((all.parse().ok()?, end))
}

fn words(tokens: &[Token<'_>], at: usize) -> Option<(u64, usize)> {
    let mut sum = value(tokens.get(at)?.text)?;
    let mut end = at + 1;
    loop {
        let joint = tokens.get(end).is_some_and(|token| matches!(token.text, "-" | "y" | "e" | "et" | "and" | "و"));
        let next = end + usize::from(joint);
        let Some(text) = tokens.get(next).map(|token| token.text) else { break };
        let arabic = text.strip_prefix('و').and_then(value).filter(|tens| *tens >= 20);
        let Some(more) = value(text).or(arabic) else { break };
        sum = match (sum, more) {
            (4, 20) if text.starts_with("vingt") => 80,
            (1..=9, 100) => sum * 100,
            (20..=90, 1..=9) if sum % 10 == 0 => sum + more,
            (60 | 80, 10..=19) => sum + more,
            (1..=9, 10) if text.starts_with('ع') => sum + 10,
            // `احد عشر`, `اثنا عشر`: the first word alone has told it.
            (11 | 12, 10) if text.starts_with('ع') => sum,
            (1..=9, 20..=90) if arabic.is_some() => sum + more,
            (100..=900, 1..=99) if sum % 100 == 0 => sum + more,
            _ => break,
        };
        end = next + 1;
    }
    Some((sum, end))
}
