//! States and other jurisdictions by ISO 3166-1 code, with the short names the United Nations uses.

use std::sync::OnceLock;

/// One line an entry: code, `M` for a Member State, `O` for an observer State or `-`, and name, parted by tabs.
const LIST: &str = include_str!("states.txt");

/// A State or other jurisdiction of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code.
    pub code: &'static str,
    /// UN short name in English; ISO's own where the United Nations lists none.
    pub name: &'static str,
    /// Whether it is a Member State of the United Nations.
    pub member: bool,
    /// Whether it is a non-member observer State at the United Nations.
    pub observer: bool,
}

/// The list, by name; letters with marks stand where the plain letters do.
pub fn all() -> &'static [State] {
    static STATES: OnceLock<Vec<State>> = OnceLock::new();
    STATES.get_or_init(|| LIST.lines().filter_map(parse).collect())
}

/// The entry with this code, in whatever case.
pub fn by_code(code: &str) -> Option<&'static State> {
    all().iter().find(|state| state.code.eq_ignore_ascii_case(code))
}

fn parse(line: &'static str) -> Option<State> {
    let mut fields = line.splitn(3, '\t');
    let (code, kind, name) = (fields.next()?, fields.next()?, fields.next()?);
    Some(State { code, name, member: kind == "M", observer: kind == "O" })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_an_entry() {
        assert_eq!(all().len(), LIST.lines().count());
        assert_eq!(all().len(), 249);
    }

    #[test]
    fn the_united_nations_has_193_members_and_two_observer_states() {
        assert_eq!(all().iter().filter(|state| state.member).count(), 193);
        let observers: Vec<_> = all().iter().filter(|state| state.observer).map(|state| state.code).collect();
        assert_eq!(observers, ["VAT", "PSE"]);
    }

    #[test]
    fn codes_are_three_capitals_and_unique() {
        let codes: BTreeSet<_> = all().iter().map(|state| state.code).collect();
        assert_eq!(codes.len(), all().len());
        assert!(codes.iter().all(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())));
    }

    #[test]
    fn names_are_unique_and_in_order() {
        let fold = |name: &str| -> String {
            let plain = |c| match c {
                'Å' => 'A',
                'ô' => 'o',
                'ç' => 'c',
                'é' => 'e',
                'ü' => 'u',
                '’' => '\'',
                other => other,
            };
            name.chars().map(plain).collect::<String>().to_lowercase()
        };
        let names: Vec<_> = all().iter().map(|state| fold(state.name)).collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(names.iter().all(|name| name.is_ascii() && name.trim() == name));
    }

    #[test]
    fn names_are_those_the_united_nations_uses() {
        for (code, name) in [
            ("BOL", "Bolivia (Plurinational State of)"),
            ("CIV", "Côte d’Ivoire"),
            ("TUR", "Türkiye"),
            ("gbr", "United Kingdom of Great Britain and Northern Ireland"),
        ] {
            assert_eq!(by_code(code).map(|state| state.name), Some(name));
        }
        assert_eq!(by_code("ZZZ"), None);
    }
}
