//! Chinese numerals, as labels and sentences of laws write them: `十二`, `一百零三`, `二〇二四`.

/// No numeral is longer, in bytes.
const LONGEST: usize = 30;

fn value(c: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().position(|sign| sign == c).map(|at| at as u32).or(match c {
        '零' => Some(0),
        '两' | '兩' => Some(2),
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' => Some(1000),
        _ => None,
    })
}

/// Whether the character is part of a numeral.
pub(super) fn is_numeral(c: char) -> bool {
    value(c).is_some()
}

/// The value of the numeral at the beginning of a text, and its length in bytes.
pub(super) fn leading(text: &str) -> Option<(u32, usize)> {
    let (mut sum, mut last, mut plain, mut len) = (0u32, None, 0u32, 0);
    for c in text.chars() {
        let Some(value) = value(c) else { break };
        len += c.len_utf8();
        if len > LONGEST {
            return None;
        }
        if value >= 10 {
            sum = sum.saturating_add(last.take().unwrap_or(1).max(1) * value);
            plain = 0;
        } else {
            // A row of digits: `二〇二四`.
            plain = if last.is_some() || plain > 0 { plain.saturating_mul(10).saturating_add(value) } else { value };
            last = Some(value);
        }
    }
    let tail = if sum == 0 { plain } else { last.unwrap_or(0) };
    (len > 0).then(|| (sum.saturating_add(tail), len))
}

/// The value of a text that is a numeral and nothing else.
pub(super) fn whole(text: &str) -> Option<u32> {
    leading(text).filter(|(_, len)| *len == text.len()).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read() {
        let cases = [
            ("一", 1),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("二十一", 21),
            ("一百", 100),
            ("一百零三", 103),
            ("一百一十", 110),
            ("一千二百三十四", 1234),
            ("二〇二四", 2024),
            ("一〇三", 103),
            ("两千", 2000),
            ("拾", 10),
        ];
        for (text, value) in cases {
            assert_eq!(whole(text), Some(value), "{text}");
        }
        assert_eq!(leading("十二条"), Some((12, 6)));
        for text in ["", "条", "12", "一条", &"一".repeat(40)] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
