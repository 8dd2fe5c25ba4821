//! Bytes to text: a mark at the beginning, what the file declares, UTF-8, and else a guess that is told as one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use crate::law::draft::Refusal;

/// The encoding was guessed: the person should look whether the words are words.
pub(super) const GUESSED: &str = "law-encoding-guessed";
/// Some characters could not be read.
pub(super) const DAMAGED: &str = "law-encoding-damaged";

/// How much of the file a guess looks at; more does not make it better, and the detector is slow.
const SAMPLE: usize = 128 << 10;
/// Where a declaration must stand.
const HEAD: usize = 4096;

/// The text of the bytes, and a caution where it is not certain.
///
/// # Errors
///
/// `law-unknown-format` for bytes that are no text.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Option<&'static str>), Refusal> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok(plain(encoding, bytes.get(length..).unwrap_or_default(), None));
    }
    let declared = declared(bytes);
    if let Some(encoding) = without_mark(bytes)? {
        return Ok(plain(encoding, bytes, None));
    }
    match std::str::from_utf8(bytes) {
        // A wrong declaration is common where a server re-encoded the page and left its head alone.
        Ok(text) => return Ok((text.to_owned(), None)),
        Err(error) if is_nearly_utf8(bytes, error.valid_up_to()) => return Ok(plain(UTF_8, bytes, None)),
        Err(_) => {}
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        if !damaged {
            return Ok((text.into_owned(), None));
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = bytes.get(first.saturating_sub(HEAD)..).unwrap_or(bytes);
    let whole = sample.len() <= SAMPLE;
    detector.feed(sample.get(..SAMPLE).unwrap_or(sample), whole);
    let guess = detector.guess(None, Utf8Detection::Deny);
    Ok(plain(if guess == GBK { GB18030 } else { guess }, bytes, Some(GUESSED)))
}

fn plain(encoding: &'static Encoding, bytes: &[u8], caution: Option<&'static str>) -> (String, Option<&'static str>) {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), caution.or(damaged.then_some(DAMAGED)))
}

/// UTF-16 without a mark, by where the zero bytes stand. Text in any other encoding has none.
fn without_mark(bytes: &[u8]) -> Result<Option<&'static Encoding>, Refusal> {
    let head = bytes.get(..HEAD << 2).unwrap_or(bytes);
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if even + odd == 0 {
        return Ok(None);
    }
    let enough = (even + odd) * 50 >= head.len();
    if enough && bytes.len().is_multiple_of(2) && odd == 0 {
        Ok(Some(UTF_16BE))
    } else if enough && bytes.len().is_multiple_of(2) && even == 0 {
        Ok(Some(UTF_16LE))
    } else if even + odd <= head.len() / 1000 {
        Ok(None)
    } else {
        Err(Refusal::new("law-unknown-format"))
    }
}

/// The encoding that an XML declaration or a page's head names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String =
        bytes.get(..HEAD).unwrap_or(bytes).iter().map(|byte| byte.to_ascii_lowercase() as char).collect();
    let after = |mark: &str| head.split_once(mark).map(|(_, rest)| rest);
    let xml = after("<?xml").and_then(|rest| rest.split_once("?>")).and_then(|(decl, _)| decl.split_once("encoding"));
    let rest = xml.map(|(_, rest)| rest).or_else(|| after("charset"))?;
    let label: String = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

/// Whether the bytes are UTF-8 with a few that were damaged on the way.
fn is_nearly_utf8(bytes: &[u8], valid: usize) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    let sample = bytes.get(valid.saturating_sub(SAMPLE)..).unwrap_or(bytes);
    for chunk in sample.get(..SAMPLE << 1).unwrap_or(sample).utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // Chance makes valid sequences of two bytes in other encodings, but not fifty for one that is not.
    good >= bad.saturating_mul(50)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{ISO_8859_2, ISO_8859_5, ISO_8859_6, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

    const AR: &str = "يجب على كل من يحوز سلاحا ناريا أن يقيده في السجل خلال ثلاثين يوما، ولا يجوز نقله إلى غيره إلا بترخيص من الجهة المختصة.";
    const RU: &str =
        "Владелец оружия обязан в течение тридцати дней внести его в реестр и не вправе передавать его без разрешения.";
    const ZH: &str =
        "持枪人应当在三十日内将枪支登记入册，未经主管机关许可，不得转让、出租或者出借。制造的每支枪必须打上标记。";
    const FR: &str = "Le détenteur d’une arme à feu est tenu de l’inscrire au registre dans les trente jours ; la cession est soumise à l’agrément préalable de l’autorité compétente, à défaut de quoi elle est réputée illégale.";
    const PL: &str = "Właściciel broni palnej jest obowiązany wpisać ją do rejestru w ciągu trzydziestu dni. Zbycie wymaga zgody właściwego organu, który może żądać okazania świadectwa; późniejsze zgłoszenie podlega karze.";

    fn as_read(encoding: &'static Encoding, text: &str) -> (String, Option<&'static str>) {
        decode(&encoding.encode(text).0).unwrap()
    }

    #[test]
    fn encodings_of_law_texts_are_recognized_and_a_guess_is_told() {
        for (encoding, text) in [
            (WINDOWS_1256, AR),
            (WINDOWS_1251, RU),
            (GB18030, ZH),
            (WINDOWS_1252, FR),
            (WINDOWS_1250, PL),
            (ISO_8859_2, PL),
            (ISO_8859_5, RU),
            (ISO_8859_6, AR),
        ] {
            assert_eq!(as_read(encoding, text), (text.to_owned(), Some(GUESSED)), "{}", encoding.name());
        }
        for text in [AR, RU, ZH, FR, PL] {
            assert_eq!(decode(text.as_bytes()).unwrap(), (text.to_owned(), None));
        }
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark() {
        for text in [AR, RU, FR, PL] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(decode(&little).unwrap(), (text.to_owned(), None));
            assert_eq!(decode(&big).unwrap(), (text.to_owned(), None));
            let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(little).collect();
            assert_eq!(decode(&marked).unwrap(), (text.to_owned(), None));
        }
    }

    #[test]
    fn a_declaration_is_believed_unless_the_bytes_speak_against_it() {
        let page = format!("<html><head><meta charset=\"windows-1251\"></head><p>{RU}</p>");
        assert_eq!(as_read(WINDOWS_1251, &page), (page.clone(), None));
        assert_eq!(decode(page.as_bytes()).unwrap(), (page, None));
        let xml = format!("<?xml version='1.0' encoding='ISO-8859-2'?><a>{PL}</a>");
        assert_eq!(as_read(ISO_8859_2, &xml), (xml, None));
        let lying = format!("<meta charset=utf-8><p>{RU}</p>");
        assert_eq!(as_read(WINDOWS_1251, &lying), (lying, Some(GUESSED)));
    }

    #[test]
    fn damage_is_told_and_bytes_that_are_no_text_refused() {
        let mut bytes = RU.repeat(3).into_bytes();
        bytes.push(0xd0);
        assert_eq!(decode(&bytes).unwrap().1, Some(DAMAGED));
        assert_eq!(decode(&[0, 1, 2, 0, 0, 0, 3, 9, 0, 0]).unwrap_err().code, "law-unknown-format");
        assert_eq!(decode(b"").unwrap(), (String::new(), None));
    }
}
