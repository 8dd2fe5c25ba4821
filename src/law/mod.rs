//! Reads a national law from bytes, cuts it into provisions and ranks these for an item; pure, no browser, no locale.

mod chinese;
pub mod desk;
pub mod draft;
pub mod figures;
pub mod fold;
pub mod language;
pub mod quotes;
pub mod rank;
pub mod read;
pub mod split;
pub mod terms;
pub mod words;
