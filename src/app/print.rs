//! The rules for printed pages that depend on the report.

/// Rules for printed pages: A4, the page's number at the foot, and the running head on all pages but the first. Pages
/// named `wide` lie on their side.
pub fn page_rules(running_head: &str) -> String {
    const FACE: &str = "\"Times New Roman\", Tinos, \"Liberation Serif\", \"Noto Naskh Arabic\", serif";
    let head = css_string(running_head);
    format!(
        "@page {{ size: A4; margin: 24mm 22mm 22mm; \
         @top-center {{ content: {head}; font: italic 9.5pt {FACE}; }} \
         @bottom-center {{ content: counter(page); font: 10pt {FACE}; }} }} \
         @page :first {{ @top-center {{ content: none; }} @bottom-center {{ content: none; }} }} \
         @page wide {{ size: A4 landscape; margin: 20mm 18mm 18mm; }}"
    )
}

/// A text as a string of a stylesheet. Everything that could end the string is written as its number.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' => out.push_str(&format!("\\{:x} ", u32::from(c))),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_head_cannot_leave_its_string() {
        assert_eq!(css_string("a\"; } b\\\n</style>"), "\"a\\22 ; } b\\5c  \\3c /style\\3e \"");
        assert!(page_rules("Maravel: report").contains("@top-center { content: \"Maravel: report\";"));
    }

    proptest! {
        #[test]
        fn strings_hold_no_quote_and_no_line_end(text in ".*") {
            let string = css_string(&text);
            let inner = &string[1..string.len() - 1];
            let ends = inner.contains(['"', '\n', '\r', '\u{c}']);
            prop_assert!(!ends);
        }
    }
}
