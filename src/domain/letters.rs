//! One plain form of each letter and digit: no case, no accents, no signs that only join or vocalize.

/// A text in plain letters.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| if c.is_ascii() { out.push(ascii(c)) } else { fold(c, &mut out) });
    out
}

fn ascii(c: char) -> char {
    if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() }
}

/// Puts the plain form of a character behind a text: nothing for what only joins or vocalizes, two letters for some.
pub fn fold(c: char, out: &mut String) {
    for lower in c.to_lowercase() {
        match lower {
            '\u{300}'..='\u{36F}'
            | '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6ED}' => {}
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{640}' => {}
            'ß' => out.push_str("ss"),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            _ => out.push(letter(lower)),
        }
    }
}

/// A letter without its accent, a digit as the Latin one, a blank as a space.
fn letter(c: char) -> char {
    let digit = |zero: char| char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c);
    match c {
        _ if c.is_whitespace() => ' ',
        _ if c.is_ascii() => c,
        'à'..='å' | 'ā'..='ą' | '\u{1EA0}'..='\u{1EB7}' => 'a',
        'ç' | 'ć'..='č' => 'c',
        'ď'..='đ' => 'd',
        'è'..='ë' | 'ē'..='ě' | '\u{1EB8}'..='\u{1EC7}' => 'e',
        'ĝ'..='ģ' => 'g',
        'ĥ'..='ħ' => 'h',
        'ì'..='ï' | 'ĩ'..='ı' | '\u{1EC8}'..='\u{1ECB}' => 'i',
        'ĵ' => 'j',
        'ķ'..='ĸ' => 'k',
        'ĺ'..='ł' => 'l',
        'ñ' | 'ń'..='ŋ' => 'n',
        'ò'..='ö' | 'ø' | 'ō'..='ő' | 'ơ' | '\u{1ECC}'..='\u{1EE3}' => 'o',
        'ŕ'..='ř' => 'r',
        'ś'..='š' | 'ș' => 's',
        'ţ'..='ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ'..='ų' | 'ư' | '\u{1EE4}'..='\u{1EF1}' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | '\u{1EF2}'..='\u{1EF9}' => 'y',
        'ź'..='ž' => 'z',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '０'..='９' => digit('０'),
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐' | '‑' | '–' | '—' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_accents() {
        assert_eq!(plain("ARTÍCULO\u{a0}1º bis Članak Điều ёлка"), "articulo 1º bis clanak dieu елка");
        assert_eq!(plain("مـادَّة ١ إلى"), "ماده 1 الي");
        assert_eq!(plain("Straße œuvre e\u{301}"), "strasse oeuvre e");
    }
}
