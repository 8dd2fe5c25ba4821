//! States and other jurisdictions by ISO 3166-1 code, with the short names the United Nations uses.

/// A State or other jurisdiction of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3 code.
    pub code: &'static str,
    /// UN short name in English.
    pub name: &'static str,
    /// Whether it is a Member State of the United Nations.
    pub member: bool,
}

/// The list, by name.
pub fn all() -> &'static [State] {
    &[]
}
