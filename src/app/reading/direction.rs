//! The direction in which words run, told by their letters.

/// Whether most of the letters run from right to left; `None` where there are no letters.
pub fn is_rtl(text: &str) -> Option<bool> {
    let (mut right, mut left) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if runs_left(c) { right += 1 } else { left += 1 }
    }
    (right + left > 0).then_some(right > left)
}

/// Whether a letter belongs to a script that runs from right to left: the blocks from Hebrew to Arabic Extended, their
/// presentation forms, and the planes kept for such scripts.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_decide() {
        for (text, rtl) in [
            ("المادة 5", Some(true)),
            ("ISO 9001 تختم كل قطعة سلاح", Some(true)),
            ("Section 5 (المادة)", Some(false)),
            ("ދިވެހި", Some(true)),
            ("כלי ירייה", Some(true)),
            ("第三条", Some(false)),
            ("12.3 — §", None),
        ] {
            assert_eq!(is_rtl(text), rtl, "{text}");
        }
    }
}
