//! Fresh identifiers, which need chance.

/// A source of identifiers that no other copy of the app gives.
pub trait Ids {
    /// A fresh identifier of lower-case letters, digits and hyphens.
    fn fresh(&self) -> String;
}
